/** A text to read: nothing on it needs script, so none is sent. */
export const csr = false;

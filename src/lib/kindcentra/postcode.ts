/** Whether a text is a Dutch postcode, or the figures of one; places are not known by these. */
export const isPostcode = (text: string): boolean => /^[1-9]\d{3} ?([a-z]{2})?$/i.test(text.trim());

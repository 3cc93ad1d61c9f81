/** Who is signed in cannot be known without network: the header does not say "Inloggen" then. */
export const load = () => ({ account: undefined });

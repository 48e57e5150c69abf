import { config } from "zod";

// The page's security policy lets no code be made from text, and a browser reports every attempt. Imported before schemas.
config({ jitless: true });

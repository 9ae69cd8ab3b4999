/* A page without news of its own: what its contests and talks are called is broken between words. */
import { words } from "./words.js";

words(document);

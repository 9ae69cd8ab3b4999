/**
 * The definition of the sum written a second time, from the document alone: nothing here uses a class of the engine, so
 * that both must be wrong alike to be wrong together. Plain and slow on purpose.
 */
package org.saimahui.exchange.recount;

/* The sheet of cards: the browser's print dialog, and a warning before the secrets leave the screen unprinted. */

const button = document.getElementById("print");
let printed = false;

button.hidden = false;
button.addEventListener("click", () => window.print());
addEventListener("afterprint", () => { printed = true; });
addEventListener("beforeunload", (event) => { if (!printed) event.preventDefault(); });

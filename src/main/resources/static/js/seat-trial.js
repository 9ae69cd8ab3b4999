/* A judge tries the card: the same rows, pad and question as in the evening, but no draft is kept and the form is sent as it is. */

import { Card } from "./seat-card.js";

class Trial extends Card {
  restore() {}

  changed() {
    this.fresh = false;
    this.show();
  }
}

const seat = document.getElementById("seat");
new Trial(seat, document.getElementById("words").dataset, { presenter: "" }, () => HTMLFormElement.prototype.submit.call(seat.querySelector("#card")));

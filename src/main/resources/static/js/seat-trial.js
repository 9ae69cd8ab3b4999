/* A judge tries the card: the same rows, pad and question as in the evening, but no draft is kept and the form is sent as
   it is. As soon as somebody is on stage the page goes back to the seat, whatever is being tried. */

import { stayAwake } from "./awake.js";
import { Card } from "./seat-card.js";
import { followStage } from "./seat-net.js";

class Trial extends Card {
  restore() {}

  changed() {
    this.fresh = false;
    this.show();
  }
}

const seat = document.getElementById("seat");
const form = seat.querySelector("#card");
if (form) new Trial(seat, document.getElementById("words").dataset, { presenter: "" }, () => HTMLFormElement.prototype.submit.call(form));
stayAwake();
followStage((state) => { if (state.turn === "CALLED" || state.turn === "MARKING") location.replace("/seat"); }, () => {});

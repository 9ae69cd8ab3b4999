/* Small behaviour of the organiser's pages: asking before what cannot be undone.
   A form (or a submit button in it) with data-confirm="question" opens a dialog first; on yes it is sent with
   confirmed=true. Without script the server asks on a page of its own. */

const words = document.documentElement.lang.startsWith("en")
  ? { yes: "Confirm", no: "Cancel" }
  : { yes: "确认", no: "取消" };

function ask(question, danger) {
  return new Promise((resolve) => {
    const dialog = document.createElement("dialog");
    dialog.className = "dialog";
    dialog.setAttribute("aria-labelledby", "ask-text");
    dialog.innerHTML = '<form method="dialog"><div class="dialog-body"><p id="ask-text"></p></div>'
      + '<div class="dialog-acts"><button class="btn" value="no"></button><button class="btn is-ink" value="yes"></button></div></form>';
    dialog.querySelector("#ask-text").textContent = question;
    const [no, yes] = dialog.querySelectorAll("button");
    no.textContent = words.no;
    yes.textContent = words.yes;
    if (danger) yes.className = "btn is-danger";
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  const button = event.submitter;
  const question = (button && button.dataset.confirm) || form.dataset.confirm;
  if (!question || form.dataset.confirmed === "yes") return;
  event.preventDefault();
  const danger = button && button.classList.contains("is-danger");
  if (!(await ask(question, danger))) return;
  const confirmed = document.createElement("input");
  confirmed.type = "hidden";
  confirmed.name = "confirmed";
  confirmed.value = "true";
  form.append(confirmed);
  form.dataset.confirmed = "yes";
  form.requestSubmit(button || undefined);
});

/** What a page says of its questions when something is the matter with them. */
const KEPT = "What was answered before is kept.";

export const WORDS = {
  late: "The questions are getting ready. You can read on meanwhile.",
  silent:
    "The questions have not answered for a while. You can read on and wait, or let them start anew: what was answered is kept; what is typed and not saved yet, on any open page of the lesson, is not sent.",
  startAnew: "Start the questions anew",
  starting: `The questions start anew. ${KEPT}`,
  noKernel: "The questions could not be started. You can read on, and try it again.",
  notReady: "this did not get ready. What you answered before is safe.",
  failed: "The questions did not get ready. What you answered before is safe.",
  again: "Try again",
  gone: "The lesson does not answer at the moment: its window was closed, perhaps, or this computer slept. You can read on; it goes on by itself once the lesson is there again.",
  asking: "The lesson is asked again. You can read on meanwhile.",
  stranger:
    "The lesson was started anew and does not know this tab. Open it again from where you started it. What was answered before is kept.",
  lost: `The lesson's questions have to start anew. ${KEPT}`,
  held: "This part stands as you left it and is not connected any more. Copy what you want to keep, then start it anew.",
  heldDrafts:
    "This part stands as you left it and is not connected any more, so nothing can be sent or saved from it. Start it anew: what you filled in is put back.",
  anew: "Start this part anew",
  startingPart: "This part is starting anew.",
};

// Put into the page before any of its own scripts: notes when a key comes, when what it changes
// changes, and when the frame that painted a change has ended.
(() => {
  const probe = (window.lessonBench = { keys: 0, paints: [], shown: 0, log: false });
  let target = null;
  let observer = null;
  let sign = null;
  let pixels = false;
  let last = null;
  let inFrame = false; // between a frame's first callback and its painting
  let waiting = false;

  const afterPaint = (act) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      act();
    };
    channel.port2.postMessage(null);
  };

  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (act) =>
    ask((time) => {
      if (!inFrame) {
        inFrame = true;
        afterPaint(() => (inFrame = false));
      }
      act(time);
    });

  const painted = () => {
    waiting = false;
    probe.painted = performance.now();
    if (!target) return;
    const now = sign ? sign(target) : {};
    if (now === last) return;
    last = now;
    probe.shown += 1;
  };
  // What a frame's own callback changes is painted by that frame, anything else by the next.
  const changed = () => {
    probe.changed = performance.now();
    if (waiting) return;
    waiting = true;
    if (inFrame) afterPaint(painted);
    else window.requestAnimationFrame(() => afterPaint(painted));
  };

  const canvas = CanvasRenderingContext2D.prototype;
  for (const name of ["drawImage", "putImageData"]) {
    const draw = canvas[name];
    canvas[name] = function (...given) {
      if (pixels && target?.contains(this.canvas)) changed();
      return draw.apply(this, given);
    };
  }
  document.addEventListener(
    "load",
    (event) => pixels && target?.contains(event.target) && changed(),
    true,
  );
  window.addEventListener(
    "keydown",
    () => {
      probe.keys += 1;
      probe.key = performance.now();
      probe.painted = null;
    },
    true,
  );

  // Watches what one contestant shows, and that alone.
  probe.watch = (cell, { changes, control, sign: text, pixels: asPixels }) => {
    observer?.disconnect();
    const output = document.querySelectorAll(".jp-CodeCell")[cell];
    target = output.querySelector(changes);
    const handle = output.querySelector(control);
    handle.dataset.lmSuppressShortcuts = "true"; // or JupyterLab takes the arrow keys
    sign = text ? new Function("target", `return ${text}`) : null;
    pixels = asPixels;
    last = sign ? sign(target) : null;
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    observer = pixels ? null : new MutationObserver(changed);
    observer?.observe(target, all);
    handle.scrollIntoView({ block: "start" });
    handle.focus();
    const aria = (name) => handle.getAttribute(`aria-value${name}`);
    const [low, high, at, step] = (
      handle.type === "range"
        ? [handle.min, handle.max, handle.value, handle.step || 1]
        : [aria("min"), aria("max"), aria("now"), 1]
    ).map(Number);
    return { steps: Math.round((high - low) / step), at: Math.round((at - low) / step) };
  };
  probe.stop = () => {
    observer?.disconnect();
    target = null;
  };

  // Resolves once nothing has changed for so long; with the time from the key to the painting.
  probe.settled = (quiet, patience) =>
    new Promise((resolve) => {
      const began = performance.now();
      const look = () => {
        const now = performance.now();
        const answered = probe.painted !== null && !waiting;
        const still = now - Math.max(probe.changed ?? 0, probe.painted ?? 0, probe.key) > quiet;
        if (answered && still) resolve(probe.painted - probe.key);
        else if (now - began > patience) resolve(null);
        else setTimeout(look, 20);
      };
      look();
    });
})();

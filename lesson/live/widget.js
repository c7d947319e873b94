// The same view as a widget: `turn` and `pick` go to the kernel, `change` comes back.

function render({ model, el }) {
  useStyle(model.get("_style"));
  const [heard, gone] = [[], []];
  const on = (name, act) => {
    const listener = () => act(model.get(name));
    model.on(`change:${name}`, listener);
    heard.push([`change:${name}`, listener]);
  };
  const send = (name, value) => {
    // ipywidgets keeps one message on its way and, behind it, only the latest
    model.set(name, value);
    model.save_changes();
  };
  showDiagram(el, model.get("scene"), {
    turn: (values) => send("values", values),
    pick: (id) => send("picked", id ?? ""),
    values: () => model.get("values"),
    change: () => model.get("change"),
    onValues: (act) => on("values", act),
    onChange: (act) => on("change", act),
    onGone: (act) => gone.push(onKernelGone(model, act)),
  });
  return () => {
    heard.forEach(([name, listener]) => model.off(name, listener));
    gone.forEach((deaf) => deaf());
  };
}
export default { render };

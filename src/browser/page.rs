//! The exports that run widgets: see the folder.

use super::instance::{self, Instance, Shell};
use super::js::to_js;
use crate::widget::Widget;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// What JavaScript provides to one instance: the language of its element.
    pub type Host;

    /// Formats a message; `args` is a list name, value, name, value … numbers marked with `#`, texts with `'`.
    #[wasm_bindgen(method)]
    pub(super) fn text(this: &Host, id: &str, args: &str) -> String;

    /// Formats an ISO date.
    #[wasm_bindgen(method)]
    pub(super) fn date(this: &Host, iso: &str) -> String;

    /// A list: decimal, group, minus, percent sign, and from how many digits numbers are grouped.
    #[wasm_bindgen(method)]
    pub(super) fn numbers(this: &Host) -> String;

    /// The language of content: `kk`, `ru` or `en`.
    #[wasm_bindgen(method)]
    pub(super) fn lang(this: &Host) -> String;
}

type Slot = Option<Rc<RefCell<dyn Instance>>>;

thread_local! {
    static INSTANCES: RefCell<Vec<Slot>> = const { RefCell::new(Vec::new()) };
}

/// Runs `work` on an instance, with the table itself free again. An unknown handle does nothing.
fn with<T: Default>(handle: u32, work: impl FnOnce(&mut dyn Instance) -> T) -> T {
    let slot = INSTANCES.with_borrow(|all| all.get(handle as usize).cloned().flatten());
    match slot {
        Some(instance) => match instance.try_borrow_mut() {
            Ok(mut instance) => work(&mut *instance),
            Err(_) => T::default(),
        },
        None => T::default(),
    }
}

/// Starts a widget by its name and gives its handle. `None` for a name this module does not know.
#[wasm_bindgen]
pub fn mount(widget: &str, config: &str, host: Host) -> Option<u32> {
    #[cfg(debug_assertions)] // a release has no panic texts: scripts/shrink.mjs
    std::panic::set_hook(Box::new(|info| console_error(&info.to_string())));
    let instance: Rc<RefCell<dyn Instance>> = match widget {
        #[cfg(feature = "explorer")]
        "budget" => start::<crate::budget::widget::Explorer>(config, host),
        #[cfg(feature = "quiz")]
        "quiz" => start::<crate::quiz::widget::Quiz>(config, host),
        #[cfg(feature = "duties")]
        "duties" => start::<crate::duties::widget::Duties>(config, host),
        #[cfg(feature = "pathways")]
        "pathways" => start::<crate::pathways::widget::Pathways>(config, host),
        #[cfg(feature = "trainer")]
        "trainer" => start::<crate::quiz::trainer::widget::Trainer>(config, host),
        #[cfg(feature = "seminar")]
        "seminar" => start::<crate::seminar::widget::Seminar>(config, host),
        _ => return None,
    };
    Some(INSTANCES.with_borrow_mut(|all| {
        let free = all.iter().position(Option::is_none).unwrap_or_else(|| {
            all.push(None);
            all.len() - 1
        });
        all[free] = Some(instance);
        free as u32
    }))
}

fn start<W: Widget + 'static>(config: &str, host: Host) -> Rc<RefCell<dyn Instance>> {
    Rc::new(RefCell::new(Shell::<W>::start(&instance::config(config), host)))
}

/// Frees an instance; its handle may be given again.
#[wasm_bindgen]
pub fn unmount(handle: u32) {
    INSTANCES.with_borrow_mut(|all| {
        if let Some(slot) = all.get_mut(handle as usize) {
            *slot = None;
        }
    });
}

/// An event on a control: `target` is its `region.n`; `value` its text, the key, or the chosen file's name.
/// True when the widget took it.
#[wasm_bindgen]
pub fn event(handle: u32, kind: &str, target: &str, value: &str, size: f64) -> bool {
    with(handle, |i| i.event(kind, target, value, size as u64))
}

/// The element's attributes changed.
#[wasm_bindgen]
pub fn configure(handle: u32, config: &str) {
    with(handle, |i| i.configure(&instance::config(config)));
}

/// The language changed: everything is written anew, the state stays.
#[wasm_bindgen]
pub fn localize(handle: u32) {
    with(handle, |i| i.localize());
}

/// Is a file of this version still wanted?
#[wasm_bindgen]
pub fn awaits(handle: u32, version: u32) -> bool {
    with(handle, |i| i.awaits(version))
}

/// A file of JSON arrived. A value that JSON can't hold counts as no JSON.
#[wasm_bindgen]
pub fn answer_json(handle: u32, version: u32, value: JsValue) {
    let answer = instance::json_answer(value);
    with(handle, |i| i.answer(version, answer));
}

/// The next bytes of a file arrived. `total` is 0 where the server does not say.
#[wasm_bindgen]
pub fn answer_chunk(handle: u32, version: u32, bytes: Vec<u8>, received: u32, total: u32) {
    let total = (total > 0).then_some(total);
    with(handle, |i| i.answer(version, crate::widget::Answer::Chunk { bytes, received, total }));
}

/// A file is complete.
#[wasm_bindgen]
pub fn answer_end(handle: u32, version: u32) {
    with(handle, |i| i.answer(version, crate::widget::Answer::End));
}

/// A file can't be had: `status` is the server's, 0 for no answer, and up to 99 for one that is larger than so many
/// MiB.
#[wasm_bindgen]
pub fn answer_failed(handle: u32, version: u32, status: u16) {
    use crate::widget::{Answer, Failure};
    let failure = match status {
        0 => Failure::Network,
        1..=99 => Failure::TooLarge(status),
        other => Failure::Status(other),
    };
    with(handle, |i| i.answer(version, Answer::Failed(failure)));
}

/// A file is no JSON; it breaks at this line and character, counted from 1, zero where nobody knows.
#[wasm_bindgen]
pub fn answer_broken(handle: u32, version: u32, line: u32, column: u32) {
    use crate::widget::{Answer, Failure};
    with(handle, |i| i.answer(version, Answer::Failed(Failure::NotJson { line, column })));
}

/// One frame: `{patches: [[region, html], …], effects: [{…}, …], ready, failed}`.
#[wasm_bindgen]
pub fn frame(handle: u32) -> JsValue {
    with(handle, |i| to_js(&i.frame()))
}

/// Writes a likely next view, not to be shown; none after the last.
#[wasm_bindgen]
pub fn rehearse(handle: u32, step: u32) -> Option<String> {
    with(handle, |i| i.rehearse(step))
}

/// The state as a flat object of texts.
#[wasm_bindgen]
pub fn state(handle: u32) -> JsValue {
    with(handle, |i| to_js(&i.state()))
}

/// Restores a state given as a list name, value, name, value …
#[wasm_bindgen]
pub fn restore(handle: u32, state: &str) {
    with(handle, |i| i.restore(&instance::config(state).0));
}

/// An export as `{name, mime, content}`, content being text or JSON, or null where there is none in this format.
#[wasm_bindgen]
pub fn export_as(handle: u32, format: &str) -> JsValue {
    with(handle, |i| to_js(&i.export(format)))
}

/// Draws the picture of the canvas `id` at `width` CSS pixels and gives the height it takes; 0 where there is none.
/// `colors` are `rgb()` values resolved from the theme, in the order of [`crate::chart::Theme::from_list`].
#[wasm_bindgen]
pub fn draw(handle: u32, id: &str, canvas: web_sys::HtmlCanvasElement, width: u32, ratio: f64, colors: &str) -> u32 {
    with(handle, |i| i.draw(id, &canvas, width, ratio, colors))
}

#[cfg(debug_assertions)]
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    fn console_error(text: &str);
}

//! Values for JavaScript.

use serde::Serialize;
use serde_json::Value as Json;
use wasm_bindgen::JsValue;

/// Plain JavaScript objects and arrays.
pub fn to_js(value: &Json) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

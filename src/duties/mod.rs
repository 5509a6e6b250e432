//! Who decides, who does it, who pays: the duties of village bodies side by side.

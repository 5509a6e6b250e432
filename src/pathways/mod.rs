//! How to take part: from a need, by a few questions, to steps with terms, articles and papers.

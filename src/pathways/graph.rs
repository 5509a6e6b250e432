//! One reader's way through the questions: which comes next, where it ends, and how to get back.
//!
//! Answers are kept apart from the way: who goes back and chooses another branch finds the answers to shared questions
//! again. But only answers that lie on the way count for its branches, so that a branch left behind steers nothing.

use super::pack::{Branch, Pack, Stop};
use super::problem;
use crate::budget::problem::Problem;

/// The answers so far: for each question of the pack the option chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(Vec<Option<usize>>);

impl Answers {
    /// Reads `need=information;holder=yes`; what the pack does not have is passed over.
    pub fn read(pack: &Pack, text: &str) -> Answers {
        let mut answers = Answers::default();
        for (question, option) in text.split(';').filter_map(|pair| pair.split_once('=')) {
            let found = pack.questions.iter().position(|own| own.id == question);
            let Some(at) = found else { continue };
            if let Some(option) = pack.questions[at].options.iter().position(|own| own.id == option) {
                answers.set(at, option);
            }
        }
        answers
    }

    /// Writes them as [`Answers::read`] reads them, in the order of the pack.
    pub fn write(&self, pack: &Pack) -> String {
        let mut text = String::new();
        for (question, chosen) in pack.questions.iter().zip(&self.0) {
            let Some(option) = chosen.and_then(|chosen| question.options.get(chosen)) else { continue };
            if !text.is_empty() {
                text.push(';');
            }
            text.push_str(&question.id);
            text.push('=');
            text.push_str(&option.id);
        }
        text
    }

    /// The option chosen for a question.
    pub fn get(&self, question: usize) -> Option<usize> {
        self.0.get(question).copied().flatten()
    }

    /// Chooses an option.
    pub fn set(&mut self, question: usize, option: usize) {
        while self.0.len() <= question {
            self.0.push(None);
        }
        self.0[question] = Some(option);
    }

    /// Is nothing answered?
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }
}

/// A way as far as the answers go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trail {
    /// The questions answered, in order.
    pub answered: Vec<usize>,
    /// What comes next: a question to be answered, or the outcome.
    pub end: Stop,
}

impl Trail {
    /// Does the way go through this place?
    pub fn has(&self, stop: Stop) -> bool {
        stop == self.end || matches!(stop, Stop::Question(at) if self.answered.contains(&at))
    }

    /// The question before a place of the way; none before the first, and for a place that is not on it.
    pub fn before(&self, stop: Stop) -> Option<usize> {
        let at = match stop {
            Stop::Question(question) if self.answered.contains(&question) => {
                self.answered.iter().position(|own| *own == question)?
            }
            other if other == self.end => self.answered.len(),
            _ => return None,
        };
        self.answered.get(at.checked_sub(1)?).copied()
    }
}

/// The way from a question, by the answers. A way that would come back to itself ends there.
pub fn trail(pack: &Pack, answers: &Answers, from: usize) -> Trail {
    let mut way = Trail { answered: Vec::new(), end: Stop::Question(from) };
    while let Stop::Question(at) = way.end {
        if way.answered.contains(&at) {
            break;
        }
        let option = answers.get(at).and_then(|option| pack.questions[at].options.get(option));
        let Some(option) = option else { break };
        way.answered.push(at);
        match option.next.iter().find(|branch| fits(pack, answers, &way.answered, branch)) {
            Some(branch) => way.end = branch.go,
            None => {
                way.answered.pop();
                break;
            }
        }
    }
    way
}

/// Does a branch fit the answers on the way?
fn fits(pack: &Pack, answers: &Answers, way: &[usize], branch: &Branch) -> bool {
    branch.when.iter().all(|condition| {
        way.iter().any(|at| {
            let question = &pack.questions[*at];
            let chosen = answers.get(*at).and_then(|option| question.options.get(option));
            question.id == condition.question && chosen.is_some_and(|chosen| condition.options.contains(&chosen.id))
        })
    })
}

/// At most so many questions are still to come from a place, itself included.
pub fn left(pack: &Pack, from: Stop) -> usize {
    fn longest(pack: &Pack, at: usize, known: &mut [Option<usize>]) -> usize {
        if let Some(known) = known[at] {
            return known;
        }
        // A way back to here counts nothing.
        known[at] = Some(0);
        let mut most = 0;
        for branch in pack.questions[at].options.iter().flat_map(|option| &option.next) {
            if let Stop::Question(next) = branch.go {
                most = most.max(longest(pack, next, known));
            }
        }
        known[at] = Some(most + 1);
        most + 1
    }
    match from {
        Stop::Question(at) => longest(pack, at, &mut vec![None; pack.questions.len()]),
        Stop::Outcome(_) => 0,
    }
}

/// Goes every way from the first question and shows each with its answers; at most `limit` of them.
pub fn walk(pack: &Pack, limit: usize, visit: &mut dyn FnMut(&Answers, &Trail)) {
    let mut open = vec![Answers::default()];
    let mut seen = 0;
    while let Some(answers) = open.pop() {
        if seen == limit {
            return;
        }
        seen += 1;
        let way = trail(pack, &answers, pack.start);
        visit(&answers, &way);
        if let Stop::Question(at) = way.end
            && answers.get(at).is_none()
        {
            for option in (0..pack.questions[at].options.len()).rev() {
                let mut more = answers.clone();
                more.set(at, option);
                open.push(more);
            }
        }
    }
}

/// What can be reached from a question, conditions aside: questions (itself only if a way leads back) and outcomes.
fn reach(pack: &Pack, from: usize) -> (Vec<bool>, Vec<bool>) {
    let mut questions = vec![false; pack.questions.len()];
    let mut outcomes = vec![false; pack.outcomes.len()];
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        for branch in pack.questions[at].options.iter().flat_map(|option| &option.next) {
            match branch.go {
                Stop::Question(next) if !questions[next] => {
                    questions[next] = true;
                    open.push(next);
                }
                Stop::Question(_) => {}
                Stop::Outcome(next) => outcomes[next] = true,
            }
        }
    }
    (questions, outcomes)
}

/// What is wrong with the graph, and at which place.
pub fn faults(pack: &Pack) -> Vec<(Stop, Problem)> {
    let mut faults = Vec::new();
    for (at, question) in pack.questions.iter().enumerate() {
        let (questions, outcomes) = reach(pack, at);
        let here = Stop::Question(at);
        if question.options.is_empty() {
            faults.push((here, problem::NO_OPTIONS));
        } else if !outcomes.contains(&true) {
            faults.push((here, problem::NO_EXIT));
        }
        if questions[at] {
            faults.push((here, problem::CYCLE));
        }
        let ends = |next: &Vec<Branch>| next.last().is_none_or(|last| !last.when.is_empty());
        if question.options.iter().any(|option| ends(&option.next)) {
            faults.push((here, problem::DEAD_END));
        }
    }
    let (questions, outcomes) = reach(pack, pack.start);
    let unseen = |seen: Vec<bool>| (0..seen.len()).filter(move |at| !seen[*at]);
    faults.extend(unseen(questions).filter(|at| *at != pack.start).map(|at| (Stop::Question(at), problem::UNASKED)));
    faults.extend(unseen(outcomes).map(|at| (Stop::Outcome(at), problem::UNREACHABLE)));
    faults
}

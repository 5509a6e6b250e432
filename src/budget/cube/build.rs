//! Lines → the tree of one budget: every line to its place, levels that are not printed filled in, sums from below.

use super::super::classification::{self, Classification, Role};
use super::super::model::{Book, Code, Coverage, Direction, Line, Localized, Side};
use super::super::money::Money;
use super::super::section::Section;
use super::{Node, NodeId, Slice, SliceKey, is_code, key, side_index, side_of};
use crate::order::Places;

/// A slice under construction.
pub struct Builder<'a> {
    slice: Slice,
    classification: &'a Classification,
    /// The sub-line of a balance section that the lines below it belong to.
    within: Option<(Section, NodeId)>,
}

impl<'a> Builder<'a> {
    /// Starts an empty slice.
    pub fn new(key: SliceKey, classification: &'a Classification) -> Self {
        let slice = Slice {
            key,
            coverage: Coverage::Full,
            tables: Vec::new(),
            loose: Vec::new(),
            nodes: Vec::new(),
            roots: [None; 3],
            by_code: Places::new(),
        };
        Builder { slice, classification, within: None }
    }

    /// Places the lines of the book at `lines` and sums them up.
    pub fn build(mut self, book: &Book, lines: &[usize]) -> Slice {
        for &index in lines {
            if let Some(line) = book.lines.get(index) {
                self.slice.tables.push(line.table);
                self.place(line, index);
            }
        }
        if self.slice.nodes.is_empty() {
            self.root(Side::Revenue);
        }
        crate::order::sort(&mut self.slice.tables, Ord::cmp);
        self.slice.tables.dedup();
        let coverages =
            self.slice.tables.iter().filter_map(|table| book.tables.get(*table)).map(|table| table.coverage);
        self.slice.coverage = coverages.reduce(scantier).unwrap_or_default();
        for side in [Side::Revenue, Side::Expenditure, Side::Balance] {
            if let Some(root) = self.slice.root(side) {
                self.sum(root);
            }
        }
        self.name_roles(book);
        self.slice
    }

    /// Puts a line where it belongs; of two with one code the first stays.
    fn place(&mut self, line: &Line, index: usize) {
        // A sub-line and the lines below it have one name: the first is the section, those with longer codes its parts.
        let printed = |section: &Section| self.slice.section(*section).is_some_and(|node| node.line.is_some());
        let below = line.code.as_str().contains('.') && Section::from_code(line.code.as_str()).is_none();
        let section = Section::of(&line.name, &line.code, line.direction).filter(|own| !below || !printed(own));
        let side = match section {
            Some(Section::Revenue) => Side::Revenue,
            Some(Section::Expenditure) => Side::Expenditure,
            Some(_) => Side::Balance,
            None => side_of(line.direction),
        };
        let id = match section {
            Some(section) => {
                let id = self.section_node(section);
                self.within = section.parent().map(|_| (section, id));
                id
            }
            None if side == Side::Balance && is_code(line.code.as_str()) => self.balance_node(line.code.as_str()),
            None if is_code(line.code.as_str()) => self.coded_node(side, line.code.as_str(), line.direction),
            None => {
                self.slice.loose.push(index);
                return;
            }
        };
        self.slice.by_code.entry(key(side, line.code.as_str())).or_insert(id.0 as usize);
        let node = &mut self.slice.nodes[id.0 as usize];
        if node.line.is_none() {
            node.code = line.code.clone();
            node.name = line.name.clone();
            node.direction = line.direction;
            node.printed = Some(line.amount);
            node.line = Some(index);
        }
    }

    fn root(&mut self, side: Side) -> NodeId {
        if let Some(root) = self.slice.root(side) {
            return root;
        }
        let (section, direction) = match side {
            Side::Revenue => (Some(Section::Revenue), Direction::Revenue),
            Side::Expenditure => (Some(Section::Expenditure), Direction::Expenditure),
            Side::Balance => (None, Direction::Balance),
        };
        let code = section.map_or("", Section::code);
        let root = self.add(side, code, direction, None, section);
        self.slice.roots[side_index(side)] = Some(root);
        root
    }

    fn section_node(&mut self, section: Section) -> NodeId {
        match section {
            Section::Revenue => return self.root(Side::Revenue),
            Section::Expenditure => return self.root(Side::Expenditure),
            _ => {}
        }
        if let Some((known, _)) = self.slice.nodes().find(|(_, node)| node.section == Some(section)) {
            return known;
        }
        let parent = match section.parent() {
            Some(parent) => self.section_node(parent),
            None => self.root(Side::Balance),
        };
        self.add(Side::Balance, section.code(), Direction::Balance, Some(parent), Some(section))
    }

    /// The node of a line below a sub-line of the balance. Loans given and assets bought are parted by groups; all others
    /// have one code of their own (`5`, `16`), which the sub-line stands for. One code may stand below two of them.
    fn balance_node(&mut self, code: &str) -> NodeId {
        let first = code.split('.').next().unwrap_or_default();
        let of_section = |id: NodeId| self.slice.node(id).section.is_some();
        let Some((section, mut at)) = self.within.filter(|(section, _)| section.is_receipts() == (first.len() == 1))
        else {
            return self.coded_node(Side::Balance, code, Direction::Balance);
        };
        if self.slice.find_on(Side::Balance, first).is_some_and(of_section) {
            return self.coded_node(Side::Balance, code, Direction::Balance);
        }
        let ends = code.match_indices('.').map(|(end, _)| end).chain([code.len()]);
        for (depth, end) in ends.enumerate() {
            let part = &code[..end];
            let child = self.slice.children(at).find(|(_, child)| child.code.as_str() == part).map(|(id, _)| id);
            at = match child {
                Some(child) => child,
                None if depth == 0 && end < code.len() && !section.has_groups() => at,
                None => self.add(Side::Balance, part, Direction::Balance, Some(at), None),
            };
        }
        at
    }

    /// The node of a code, made together with the levels above it that the source leaves out.
    /// A part of a loan or balance line (`16.1`) stands under that line (`16`), which the sections hold.
    fn coded_node(&mut self, side: Side, code: &str, direction: Direction) -> NodeId {
        let known = |slice: &Slice| slice.find_on(side, code).or_else(|| slice.find_on(Side::Balance, code));
        if let Some(known) = known(&self.slice) {
            return known;
        }
        let parent = match code.rsplit_once('.') {
            Some((above, _)) => self.coded_node(side, above, direction),
            None => self.root(side),
        };
        self.add(side, code, direction, Some(parent), None)
    }

    fn add(
        &mut self,
        side: Side,
        code: &str,
        direction: Direction,
        parent: Option<NodeId>,
        section: Option<Section>,
    ) -> NodeId {
        let id = NodeId(self.slice.nodes.len() as u32);
        self.slice.nodes.push(Node {
            code: Code::new(code),
            direction,
            name: Localized::default(),
            printed: None,
            summed: None,
            parent,
            children: Vec::new(),
            role: None,
            section,
            edition: self.slice.key.year,
            line: None,
        });
        if let Some(parent) = parent {
            self.slice.nodes[parent.0 as usize].children.push(id);
        }
        self.slice.by_code.entry(key(side, code)).or_insert(id.0 as usize);
        id
    }

    /// Fills `summed` from the leaves up. Codes have at most six parts, so the depth is bounded.
    fn sum(&mut self, id: NodeId) {
        let children = self.slice.node(id).children.clone();
        for child in &children {
            self.sum(*child);
        }
        let over_sections = self.slice.node(id).parent.is_none() && self.slice.root(Side::Balance) == Some(id);
        if !children.is_empty() && !over_sections {
            self.slice.nodes[id.0 as usize].summed = Money::sum(children.iter().map(|child| {
                let child = self.slice.node(*child);
                if child.section.is_some_and(Section::is_subtracted) { -child.amount() } else { child.amount() }
            }));
        }
    }

    /// Gives every category of receipts its role, and the role to all below it.
    fn name_roles(&mut self, book: &Book) {
        let Some(root) = self.slice.root(Side::Revenue) else { return };
        for category in self.slice.node(root).children.clone() {
            let node = self.slice.node(category);
            let printed = node.line.and_then(|line| book.lines.get(line));
            let role = self.role(printed, &node.code.clone(), node.direction);
            self.pass_down(category, role);
        }
    }

    fn role(&self, printed: Option<&Line>, code: &Code, direction: Direction) -> Role {
        let year = self.slice.key.year;
        let name = printed.map(|line| line.name.clone()).unwrap_or_default();
        match classification::role_of(&name, code, year, direction) {
            Role::Other => self.classification.role(code, year).unwrap_or(Role::Other),
            role => role,
        }
    }

    fn pass_down(&mut self, id: NodeId, role: Role) {
        let year = self.slice.key.year;
        let node = &mut self.slice.nodes[id.0 as usize];
        node.role = Some(role);
        node.edition = classification::edition(&node.code, year, role);
        for child in node.children.clone() {
            self.pass_down(child, role);
        }
    }
}

/// The coverage of two tables together: two different ones leave gaps.
fn scantier(a: Coverage, b: Coverage) -> Coverage {
    if a == b { a } else { Coverage::Partial }
}

#[cfg(test)]
mod tests {
    use super::super::super::model::{Phase, Place, Table};
    use super::super::super::money::Unit;
    use super::super::Cube;
    use super::*;

    /// A book of one place and year from "code amount name" lines.
    fn book(lines: &[(&str, &str, &str)]) -> Book {
        let mut book = Book { places: vec![Place::default()], tables: vec![Table::default()], ..Book::default() };
        for (row, (code, amount, name)) in (2..).zip(lines) {
            let direction = match Code::new(*code).side() {
                Side::Revenue => Direction::Revenue,
                Side::Expenditure => Direction::Expenditure,
                Side::Balance => Direction::Balance,
            };
            book.lines.push(Line {
                place: 0,
                table: 0,
                year: 2026,
                phase: Phase::Approved,
                direction,
                code: Code::new(*code),
                name: Localized { ru: (*name).into(), ..Localized::default() },
                amount: Money::parse(amount, Unit::ThousandTenge).unwrap(),
                row,
            });
        }
        book
    }

    fn slice(lines: &[(&str, &str, &str)]) -> Slice {
        let cube = Cube::build(&book(lines), &Classification::default());
        assert_eq!(cube.years(0), [2026]);
        assert_eq!(cube.phases(0, 2026), [Phase::Approved]);
        cube.slice(SliceKey { place: 0, year: 2026, phase: Phase::Approved }).unwrap().clone()
    }

    fn thousand(text: &str) -> Option<Money> {
        Money::parse(text, Unit::ThousandTenge).ok()
    }

    #[test]
    fn levels_are_never_added_to_one_another() {
        let slice =
            slice(&[("I", "10", ""), ("1", "10", ""), ("1.04", "10", ""), ("1.04.1", "4", ""), ("1.04.4", "6", "")]);
        let root = slice.node(slice.root(Side::Revenue).unwrap());
        assert_eq!((root.printed, root.summed), (thousand("10"), thousand("10")));
        let property = slice.node(slice.find("1.04").unwrap());
        assert_eq!((property.amount(), property.children.len()), (thousand("10").unwrap(), 2));
    }

    #[test]
    fn a_level_the_source_leaves_out_is_filled_in_from_below() {
        let slice = slice(&[("07.3.124.008", "5", ""), ("07.3.124.009", "2", ""), ("12", "1", "")]);
        let root = slice.node(slice.root(Side::Expenditure).unwrap());
        assert_eq!((root.code.as_str(), root.printed, root.summed), ("II", None, thousand("8")));
        for code in ["07", "07.3", "07.3.124"] {
            let node = slice.node(slice.find(code).unwrap());
            assert_eq!((node.printed, node.amount(), node.line), (None, thousand("7").unwrap(), None), "{code}");
        }
        assert_eq!(slice.root(Side::Revenue), None);
    }

    #[test]
    fn sections_are_signed_and_found_by_name() {
        let slice = slice(&[
            ("III", "-3", "Чистое бюджетное кредитование"),
            ("5", "4", "Погашение бюджетных кредитов"),
            ("IV", "-9", "IV. Дефицит (профицит) бюджета"),
            ("7", "12", "Поступление займов"),
            ("16", "5", "Погашение займов"),
            ("16.1", "5", "Погашение займов"),
            ("8", "2", "Используемые остатки бюджетных средств"),
        ]);
        let amount = |section| slice.section(section).map(Node::amount);
        assert_eq!(amount(Section::Deficit), thousand("-9"));
        assert_eq!(amount(Section::Financing), thousand("9"));
        assert_eq!(slice.section(Section::Lending).and_then(|node| node.summed), thousand("-4"));
        assert_eq!(slice.root(Side::Revenue), None);
        assert_eq!(slice.node(slice.find("16.1").unwrap()).parent, slice.find("16"));
        let balance = slice.root(Side::Balance).unwrap();
        assert_eq!(slice.node(balance).summed, None);
        assert_eq!(slice.side(slice.find("16.1").unwrap()), Side::Balance);
    }

    #[test]
    fn the_old_number_of_transfers_is_read_by_the_old_edition() {
        let slice = slice(&[("4", "5", "Поступления трансфертов"), ("4.02", "5", ""), ("1", "1", "")]);
        for (code, role, edition) in
            [("4", Role::Transfer, 2025), ("4.02", Role::Transfer, 2025), ("1", Role::Tax, 2026)]
        {
            let node = slice.node(slice.find(code).unwrap());
            assert_eq!((node.role, node.edition), (Some(role), edition), "{code}");
        }
    }

    #[test]
    fn odd_codes_are_kept_apart() {
        let slice = slice(&[("01.04.2004", "5", ""), ("итого", "7", ""), ("01", "3", "")]);
        assert_eq!(slice.loose, [0, 1]);
        assert_eq!(slice.node(slice.root(Side::Expenditure).unwrap()).amount(), thousand("3").unwrap());
    }

    #[test]
    fn a_book_of_odd_codes_only_still_has_its_slice() {
        assert_eq!(slice(&[("итого", "7", "")]).loose, [0]);
    }

    #[test]
    fn phases_and_years_stand_apart() {
        let mut book = book(&[("I", "1", ""), ("I", "2", ""), ("I", "3", "")]);
        book.lines[1].phase = Phase::Executed;
        book.lines[2].year = 2025;
        let cube = Cube::build(&book, &Classification::default());
        assert_eq!(cube.years(0), [2025, 2026]);
        assert_eq!(cube.phases(0, 2026), [Phase::Approved, Phase::Executed]);
        let amounts: Vec<_> = cube.slices.iter().map(|slice| slice.nodes[0].amount()).collect();
        assert_eq!(amounts, [thousand("3").unwrap(), thousand("1").unwrap(), thousand("2").unwrap()]);
    }

    #[test]
    fn forms_of_codes() {
        for code in [
            "1",
            "1.04",
            "1.04.4",
            "1.04.4.02",
            "01",
            "01.1",
            "01.1.124",
            "07.124.008",
            "07.3.124.008.015",
            "VI.3",
            "7.3.124.008",
        ] {
            assert!(is_code(code), "{code}");
        }
        for code in
            ["", "001", "01.04.2004", "01.04.04", "1.", ".1", "1..2", "VII", "VI.4", "a", "1.0a", "1.2.3.4.5.6.7"]
        {
            assert!(!is_code(code), "{code}");
        }
    }
}

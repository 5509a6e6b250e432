//! Seeded chance: the same seed gives every member of a seminar group the same questions in the same order, on any
//! device. SplitMix64 over an FNV-1a hash of the seed; nothing secret hangs on it.

/// A stream of numbers that a seed determines.
pub struct Chance(u64);

impl Chance {
    /// The stream of a seed for one purpose; other purposes get independent streams.
    pub fn of(seed: &str, purpose: &str) -> Self {
        let bytes = seed.bytes().chain([0]).chain(purpose.bytes());
        Chance(bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)))
    }

    /// The next number.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`; zero for a limit of zero. The bias of the remainder is beyond notice here.
    pub fn below(&mut self, limit: usize) -> usize {
        (self.draw() % limit.max(1) as u64) as usize
    }

    /// The numbers `0..len` in a random order.
    pub fn order(&mut self, len: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..len).collect();
        for at in (1..len).rev() {
            order.swap(at, self.below(at + 1));
        }
        order
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_means_the_same_everywhere_and_purposes_differ() {
        assert_eq!(Chance::of("auyl", "items").order(8), Chance::of("auyl", "items").order(8));
        assert_ne!(Chance::of("auyl", "items").order(8), Chance::of("auyl", "options").order(8));
        assert_ne!(Chance::of("a", "b").draw(), Chance::of("ab", "").draw());
    }

    #[test]
    fn every_order_is_about_as_likely() {
        let mut seen = [0_u32; 6];
        for seed in 0..6_000 {
            let order = Chance::of(&seed.to_string(), "").order(3);
            seen[order[0] * 2 + usize::from(order[1] > order[2])] += 1;
        }
        assert!(seen.iter().all(|n| (850..1150).contains(n)), "{seen:?}");
    }
}

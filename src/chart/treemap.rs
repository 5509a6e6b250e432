//! Squarified treemap layout (Bruls, Huizing, van Wijk 2000): tiles as close to squares as their sizes allow.

use crate::order::order;

/// A rectangle, in whatever unit the area was given.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

/// Lays out one rectangle per weight, in the order of the weights, each with an area in proportion to its
/// weight. Weights that are zero or negative get an empty rectangle.
pub fn squarify(weights: &[i64], area: Rect) -> Vec<Rect> {
    let mut tiles = vec![Rect::default(); weights.len()];
    let total: f64 = weights.iter().filter(|w| **w > 0).map(|w| *w as f64).sum();
    if total <= 0.0 {
        return tiles;
    }
    let mut order = order(weights.len(), &|a, b| weights[b].cmp(&weights[a]));
    order.retain(|i| weights[*i] > 0);
    let scale = area.w * area.h / total;
    let size = |i: usize| weights[i] as f64 * scale;

    let mut free = area;
    let mut rest = order.as_slice();
    while !rest.is_empty() {
        let side = free.w.min(free.h).max(f64::MIN_POSITIVE);
        let (mut count, mut sum, mut worst) = (0, 0.0, f64::INFINITY);
        while count < rest.len() {
            let grown = sum + size(rest[count]);
            let (largest, smallest) = (size(rest[0]), size(rest[count]));
            let ratio = (side * side * largest / (grown * grown)).max(grown * grown / (side * side * smallest));
            if ratio > worst {
                break;
            }
            (count, sum, worst) = (count + 1, grown, ratio);
        }
        let thickness = sum / side;
        let upright = free.w >= free.h;
        let mut along = 0.0;
        for &i in &rest[..count] {
            let length = size(i) / thickness;
            tiles[i] = if upright {
                Rect { x: free.x, y: free.y + along, w: thickness, h: length }
            } else {
                Rect { x: free.x + along, y: free.y, w: length, h: thickness }
            };
            along += length;
        }
        if upright {
            free.x += thickness;
            free.w -= thickness;
        } else {
            free.y += thickness;
            free.h -= thickness;
        }
        rest = &rest[count..];
    }
    tiles
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_weight_takes_the_whole_area() {
        let area = Rect { x: 0.0, y: 0.0, w: 100.0, h: 50.0 };
        assert_eq!(squarify(&[7], area), vec![area]);
        assert_eq!(squarify(&[0, -3], area), vec![Rect::default(); 2]);
    }

    proptest! {
        #[test]
        fn areas_are_in_proportion_and_inside(weights in prop::collection::vec(0i64..1_000_000, 1..40)) {
            let area = Rect { x: 0.0, y: 0.0, w: 640.0, h: 360.0 };
            let total: i64 = weights.iter().sum();
            for (weight, tile) in weights.iter().zip(squarify(&weights, area)) {
                if total > 0 {
                    let expected = 640.0 * 360.0 * *weight as f64 / total as f64;
                    prop_assert!((tile.w * tile.h - expected).abs() < 1e-3);
                }
                prop_assert!(tile.x >= -1e-6 && tile.x + tile.w <= 640.0 + 1e-6);
                prop_assert!(tile.y >= -1e-6 && tile.y + tile.h <= 360.0 + 1e-6);
            }
        }
    }
}

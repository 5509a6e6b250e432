//! The OLE container of older and of protected files ([MS-CFB]): the streams at its top.

/// The number that ends a chain, and those above it, are no sectors.
const MAX_SECTOR: u32 = 0xFFFF_FFFA;
/// What has no sibling or child.
const NOTHING: u32 = 0xFFFF_FFFF;

struct Entry {
    name: String,
    left: u32,
    right: u32,
    child: u32,
    is_stream: bool,
    start: u32,
    size: usize,
}

/// A container.
pub struct Compound<'a> {
    bytes: &'a [u8],
    /// Sectors are 2^shift bytes long.
    shift: u32,
    fat: Vec<u32>,
    mini_fat: Vec<u32>,
    mini: Vec<u8>,
    /// Streams smaller than this are in the mini stream.
    cutoff: usize,
    /// The entries at the top.
    top: Vec<Entry>,
}

impl<'a> Compound<'a> {
    /// Reads the directory; none where it is damaged.
    pub fn open(bytes: &'a [u8]) -> Option<Compound<'a>> {
        let shift = u32::from(u16_at(bytes, 30)?);
        if !matches!(shift, 9 | 12) || u16_at(bytes, 32)? != 6 {
            return None;
        }
        let mut file = Compound {
            bytes,
            shift,
            fat: Vec::new(),
            mini_fat: Vec::new(),
            mini: Vec::new(),
            cutoff: u32_at(bytes, 56)? as usize,
            top: Vec::new(),
        };
        file.fat = file.read_fat()?;
        let directory = file.chain(u32_at(bytes, 48)?)?;
        let first_mini = u32_at(bytes, 60)?;
        if first_mini < MAX_SECTOR {
            file.mini_fat = words(&file.chain(first_mini)?);
        }
        let mut entries: Vec<Option<Entry>> = directory.chunks_exact(128).map(entry).collect();
        let root = entries.first_mut()?.take()?;
        if root.start < MAX_SECTOR {
            file.mini = file.chain(root.start)?;
        }
        // The top is a tree of siblings below the root; each entry is taken once.
        let mut open = vec![root.child];
        while let Some(at) = open.pop().filter(|_| open.len() <= entries.len()) {
            let Some(entry) = entries.get_mut(at as usize).and_then(Option::take) else { continue };
            open.extend([entry.left, entry.right].into_iter().filter(|at| *at != NOTHING));
            file.top.push(entry);
        }
        Some(file)
    }

    /// True where there is such an entry at the top.
    pub fn has(&self, name: &str) -> bool {
        self.top.iter().any(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// A stream at the top: none where there is none of this name, within it none where it is damaged.
    pub fn stream(&self, name: &str) -> Option<Option<Vec<u8>>> {
        let entry = self.top.iter().find(|entry| entry.is_stream && entry.name.eq_ignore_ascii_case(name))?;
        let bytes = match entry.size < self.cutoff {
            true => self.mini_chain(entry.start),
            false => self.chain(entry.start),
        };
        Some(bytes.and_then(|mut bytes| {
            let whole = bytes.len() >= entry.size;
            bytes.truncate(entry.size);
            whole.then_some(bytes)
        }))
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let size = 1usize << self.shift;
        let start = (number as usize).checked_add(1)?.checked_mul(size)?;
        self.bytes.get(start..self.bytes.len().min(start.checked_add(size)?)).filter(|sector| !sector.is_empty())
    }

    fn read_fat(&self) -> Option<Vec<u32>> {
        let most = self.bytes.len() >> self.shift;
        let mut sectors: Vec<u32> = (0..109).filter_map(|at| u32_at(self.bytes, 76 + at * 4)).collect();
        let mut next = u32_at(self.bytes, 68)?;
        for _ in 0..most {
            if next >= MAX_SECTOR {
                break;
            }
            let more = words(self.sector(next)?);
            let (last, more) = more.split_last()?;
            sectors.extend(more);
            next = *last;
        }
        sectors.retain(|sector| *sector < MAX_SECTOR);
        if sectors.len() > most {
            return None;
        }
        let mut fat = Vec::new();
        for sector in sectors {
            fat.extend(words(self.sector(sector)?));
        }
        Some(fat)
    }

    /// The bytes of a chain of sectors; none where it leads out of the file or in a circle.
    fn chain(&self, start: u32) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut next = start;
        while next < MAX_SECTOR {
            bytes.extend_from_slice(self.sector(next)?);
            if bytes.len() > self.bytes.len() {
                return None;
            }
            next = *self.fat.get(next as usize)?;
        }
        Some(bytes)
    }

    fn mini_chain(&self, start: u32) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut next = start;
        while next < MAX_SECTOR {
            let at = (next as usize).checked_mul(64)?;
            bytes.extend_from_slice(self.mini.get(at..at.checked_add(64)?)?);
            if bytes.len() > self.mini.len() {
                return None;
            }
            next = *self.mini_fat.get(next as usize)?;
        }
        Some(bytes)
    }
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let length = usize::from(u16_at(bytes, 64)?).clamp(2, 64);
    let name: Vec<u16> =
        bytes.get(..length - 2)?.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    let kind = *bytes.get(66)?;
    (kind != 0).then_some(Entry {
        name: String::from_utf16_lossy(&name),
        left: u32_at(bytes, 68)?,
        right: u32_at(bytes, 72)?,
        child: u32_at(bytes, 76)?,
        is_stream: kind == 2,
        start: u32_at(bytes, 116)?,
        size: u32_at(bytes, 120)? as usize,
    })
}

fn words(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]])).collect()
}

/// Two bytes, the lower first.
pub fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(two.try_into().ok()?))
}

/// Four bytes, the lowest first.
pub fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

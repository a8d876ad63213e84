//! Which schemes a text may belong to, by what it begins with, whatever their number.

/// A trie over tags: the time of a look-up depends on the text, not on how many tags there are.
#[derive(Debug)]
pub(crate) struct Index {
    nodes: Vec<Node>,
    /// Places of the nodes behind the first byte, since there are many of those and few later.
    first: [usize; 256],
}

#[derive(Debug, Default)]
struct Node {
    children: Vec<(u8, usize)>,
    /// Places of the schemes whose tag ends here, in the order in which they were accepted.
    schemes: Vec<usize>,
}

/// How many tags of one text may nest, as in `$2` and `$2b$`.
const DEPTH: usize = 8;

impl Index {
    pub(crate) fn new() -> Self {
        Self { nodes: vec![Node::default()], first: [0; 256] }
    }

    /// Adds a tag of the scheme at this place; one in braces is one in every case.
    pub(crate) fn insert(&mut self, tag: &str, scheme: usize) {
        let mut at = 0;
        for byte in folded(tag) {
            at = self.child(at, byte).unwrap_or_else(|| self.grow(at, byte));
        }
        if let Some(node) = self.nodes.get_mut(at) {
            node.schemes.push(scheme);
        }
    }

    fn grow(&mut self, at: usize, byte: u8) -> usize {
        let new = self.nodes.len();
        self.nodes.push(Node::default());
        if at == 0
            && let Some(first) = self.first.get_mut(usize::from(byte))
        {
            *first = new;
        } else if let Some(node) = self.nodes.get_mut(at) {
            node.children.push((byte, new));
        }
        new
    }

    /// The node behind this byte; the first one is behind none.
    fn child(&self, at: usize, byte: u8) -> Option<usize> {
        if at == 0 {
            return self.first.get(usize::from(byte)).copied().filter(|at| *at > 0);
        }
        let node = self.nodes.get(at)?;
        node.children.iter().find(|(known, _)| *known == byte).map(|(_, child)| *child)
    }

    /// The schemes with a tag that the text begins with, longest tag first.
    pub(crate) fn claims(&self, text: &str) -> impl Iterator<Item = usize> {
        let mut found: [&[usize]; DEPTH] = [&[]; DEPTH];
        let mut count = 0;
        let mut at = 0;
        for byte in folded(text) {
            let Some(child) = self.child(at, byte) else { break };
            at = child;
            if let Some(node) = self.nodes.get(at).filter(|node| !node.schemes.is_empty())
                && let Some(slot) = found.get_mut(count)
            {
                *slot = &node.schemes;
                count += 1;
            }
        }
        found.into_iter().take(count).rev().flatten().copied()
    }
}

/// The bytes of a text, of which those in braces at its start are lower case.
fn folded(text: &str) -> impl Iterator<Item = u8> {
    let mut braces = text.starts_with('{');
    text.bytes().map(move |byte| {
        braces &= byte != b'}';
        if braces { byte.to_ascii_lowercase() } else { byte }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_tag_comes_first_and_others_do_not_come() {
        let mut index = Index::new();
        for (place, tag) in ["md5$", "md5$$", "sha1$"].into_iter().enumerate() {
            index.insert(tag, place);
        }
        assert_eq!(index.claims("md5$$00").collect::<Vec<_>>(), [1, 0]);
        assert_eq!(index.claims("md5$salt").collect::<Vec<_>>(), [0]);
        assert_eq!(index.claims("md5").count(), 0);
        assert_eq!(index.claims("").count(), 0);
    }

    #[test]
    fn tags_in_braces_are_one_in_every_case() {
        let mut index = Index::new();
        index.insert("{SSHA}", 0);
        index.insert("{crypt}$S$", 1);
        assert_eq!(index.claims("{ssha}Aa").collect::<Vec<_>>(), [0]);
        assert_eq!(index.claims("{CRYPT}$S$").collect::<Vec<_>>(), [1]);
        assert_eq!(index.claims("{CRYPT}$s$").count(), 0);
    }
}

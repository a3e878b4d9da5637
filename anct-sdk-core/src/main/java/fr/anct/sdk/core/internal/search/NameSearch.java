package fr.anct.sdk.core.internal.search;

import java.util.Arrays;

/** One search of a name: from the best way to match to the worst, until the list is full. */
final class NameSearch {
  /** Up to how many territories are taken from a range one by one, rather than all and sorted. */
  private static final int FEW = 32;

  private static final int ROOM = 16;
  private static final int WAY_AT = 32;
  private static final int ONE_EDIT_FROM = 4;
  private static final int TWO_EDITS_FROM = 8;

  private final NameIndex index;
  private final SearchText text;
  private final Scope scope;
  private final Hits hits;
  /** What follows the text in the first key that does not begin with it. */
  private final int after;
  /** Ways and ranks of territories found but not yet in the list. */
  private long[] found = new long[ROOM];

  private int foundSize;

  NameSearch(NameIndex index, SearchText text, Scope scope, Hits hits) {
    this.index = index;
    this.text = text;
    this.scope = scope;
    this.hits = hits;
    this.after = text.endsWithNumber() ? Symbols.SPACE + 1 : Symbols.BOUND;
  }

  /** Fills the list; each step is for a text for which those before find nothing anywhere. */
  void run(boolean typos) {
    if (length(text.name) == 0) {
      return;
    }
    asItStands();
    if (isFruitless(false)) {
      words();
      if (typos && isFruitless(true)) {
        typos();
      }
    }
  }

  private void asItStands() {
    wholeNames();
    if (!hits.isFull()) {
      beginnings(index.heads, Symbols.SPACE, Way.BEGINNING);
    }
    if (!hits.isFull()) {
      beginnings(index.laterWords(), Symbols.END, Way.LATER_WORD);
    }
  }

  /** Whether nothing was found, here and elsewhere: where one looks does not change how. */
  private boolean isFruitless(boolean withWords) {
    if (hits.size() > 0 || scope.isAnywhere()) {
      return hits.size() == 0;
    }
    Hits anywhere = new Hits(1);
    NameSearch search = new NameSearch(index, text, scope.anywhere(), anywhere);
    if (withWords) {
      search.words();
    } else {
      search.asItStands();
    }
    return anywhere.size() == 0;
  }

  /** Names that are the text; those that are but for the article after them. */
  private void wholeNames() {
    equal(text.name, Way.EXACT);
    equal(text.bare, Way.BUT_ARTICLE);
    list();
  }

  private void equal(byte[] name, int way) {
    int length = length(name);
    if (length == 0) {
      return;
    }
    int to = index.heads.bound(name, length, Symbols.SPACE);
    for (int key = index.heads.bound(name, length, Symbols.END); key < to; key++) {
      int rank = index.heads.rank(key);
      boolean whole = index.heads.start(key) == index.starts[rank];
      find(rank, whole ? way : Way.BUT_ARTICLE);
    }
  }

  /** Keys that begin with the text and then have a symbol that is not before another. */
  private void beginnings(KeyTable keys, int least, int way) {
    int from = keys.bound(text.name, length(text.name), least);
    int to = keys.bound(text.name, length(text.name), after);
    int otherFrom = 0;
    int otherTo = 0;
    if (length(text.asTyped) > 0) {
      otherFrom = keys.bound(text.asTyped, length(text.asTyped), least);
      otherTo = keys.bound(text.asTyped, length(text.asTyped), Symbols.BOUND);
    }
    if (scope.isWhole() && hits.room() <= FEW) {
      best(keys, way, new int[] {from, otherFrom}, new int[] {to, otherTo});
    } else {
      all(keys, from, to, way);
      all(keys, otherFrom, otherTo, way);
      list();
    }
  }

  /** Takes the least rank of ranges, parts the range in two there, and so on. */
  private void best(KeyTable keys, int way, int[] firsts, int[] lasts) {
    int[] from = Arrays.copyOf(firsts, ROOM);
    int[] to = Arrays.copyOf(lasts, ROOM);
    int[] at = new int[ROOM];
    int size = 0;
    for (int i = 0; i < firsts.length; i++) {
      if (from[i] < to[i]) {
        from[size] = from[i];
        to[size] = to[i];
        at[size] = keys.least(from[size], to[size]);
        size++;
      }
    }
    while (size > 0 && !hits.isFull()) {
      int best = 0;
      for (int i = 1; i < size; i++) {
        if (keys.rank(at[i]) < keys.rank(at[best])) {
          best = i;
        }
      }
      int key = at[best];
      if (keys.rank(key) >= scope.end()) {
        return;
      }
      hits.add(keys.rank(key), way);
      int end = to[best];
      if (from[best] < key) {
        to[best] = key;
        at[best] = keys.least(from[best], key);
      } else {
        size--;
        from[best] = from[size];
        to[best] = to[size];
        at[best] = at[size];
      }
      if (key + 1 < end) {
        if (size == at.length) {
          from = Arrays.copyOf(from, 2 * size);
          to = Arrays.copyOf(to, 2 * size);
          at = Arrays.copyOf(at, 2 * size);
        }
        from[size] = key + 1;
        to[size] = end;
        at[size] = keys.least(key + 1, end);
        size++;
      }
    }
  }

  private void all(KeyTable keys, int from, int to, int way) {
    for (int key = from; key < to; key++) {
      find(keys.rank(key), way);
    }
  }

  /** Names of which a word begins with each word of the text, in any order. */
  private void words() {
    byte[] name = text.name;
    int[] ends = new int[index.mostWords()];
    int count = 0;
    for (int at = 0; at < name.length; at++) {
      if (name[at] <= Symbols.SPACE) {
        if (count == ends.length) {
          return; // no name has as many words
        }
        ends[count++] = at;
      }
    }
    if (count < 2) {
      return;
    }
    int rarest = 0;
    int least = Integer.MAX_VALUE;
    for (int word = 0; word < count; word++) {
      int size = size(index.heads, ends, word) + size(index.laterWords(), ends, word);
      if (size < least) {
        least = size;
        rarest = word;
      }
    }
    if (least > 0) {
      withWords(index.heads, ends, count, rarest);
      withWords(index.laterWords(), ends, count, rarest);
      list();
    }
  }

  private void withWords(KeyTable keys, int[] ends, int count, int rarest) {
    byte[] word = word(ends, rarest);
    int to = keys.bound(word, word.length, afterWord(word));
    for (int key = keys.bound(word, word.length, Symbols.END); key < to; key++) {
      int rank = keys.rank(key);
      if (rank < scope.end() && hasWords(rank, ends, count)) {
        find(rank, Way.WORDS);
      }
    }
  }

  private boolean hasWords(int rank, int[] ends, int count) {
    int from = 0;
    for (int i = 0; i < count; i++) {
      boolean number = Symbols.isNumber(text.name, from, ends[i]);
      if (!index.hasWord(rank, text.name, from, ends[i], number)) {
        return false;
      }
      from = ends[i] + 1;
    }
    return true;
  }

  private int size(KeyTable keys, int[] ends, int which) {
    byte[] word = word(ends, which);
    return keys.bound(word, word.length, afterWord(word))
        - keys.bound(word, word.length, Symbols.END);
  }

  private byte[] word(int[] ends, int which) {
    return Arrays.copyOfRange(text.name, which == 0 ? 0 : ends[which - 1] + 1, ends[which]);
  }

  private static int afterWord(byte[] word) {
    return Symbols.isNumber(word, 0, word.length) ? Symbols.SPACE + 1 : Symbols.BOUND;
  }

  /** Names a few edits away, then those of which only a beginning is; if there are none, later words. */
  private void typos() {
    int most = mostEdits();
    if (most == 0 || length(text.name) > EditDistance.LONGEST) {
      return;
    }
    EditDistance distance = new EditDistance(text.name, length(text.name), most);
    boolean any = edited(index.heads, distance, most, Way.EDITED, Way.EDITED_BEGINNING);
    if (!any) {
      edited(index.laterWords(), distance, most, Way.EDITED_LATER_WORD, Way.EDITED_LATER_WORD);
    }
    list();
  }

  private int mostEdits() {
    int letters = 0;
    for (byte symbol : text.name) {
      letters += symbol > Symbols.SPACE ? 1 : 0;
    }
    return letters < ONE_EDIT_FROM ? 0 : letters < TWO_EDITS_FROM ? 1 : 2;
  }

  /** Whether there are any, wherever they are. */
  private boolean edited(
      KeyTable keys, EditDistance distance, int most, int wholeWay, int beginningWay) {
    Scope anywhere = scope.anywhere();
    long letters = Symbols.letters(text.name, 0);
    boolean any = false;
    long[] lettersOf = keys.letters();
    for (int key = 0; key < lettersOf.length; key++) {
      if (Long.bitCount(letters & ~lettersOf[key]) > most || keys.rank(key) >= scope.end()) {
        continue;
      }
      int edits = distance.to(index.names, keys.start(key));
      int whole = edits >> 8;
      int beginning = edits & EditDistance.FAR;
      if (beginning < EditDistance.FAR && anywhere.has(keys.rank(key))) {
        any = true;
        boolean isWhole = whole < EditDistance.FAR;
        find(keys.rank(key), isWhole ? wholeWay + whole : beginningWay + Math.max(1, beginning));
      }
    }
    return any;
  }

  private void find(int rank, int way) {
    if (!scope.has(rank)) {
      return;
    }
    if (foundSize == found.length) {
      found = Arrays.copyOf(found, 2 * foundSize);
    }
    found[foundSize++] = (long) way << WAY_AT | rank;
  }

  /** Puts what was found in the list, in order. */
  private void list() {
    Arrays.sort(found, 0, foundSize);
    for (int i = 0; i < foundSize && !hits.isFull(); i++) {
      hits.add((int) found[i], (int) (found[i] >>> WAY_AT));
    }
    foundSize = 0;
  }

  private static int length(byte[] name) {
    return name.length - 1;
  }
}

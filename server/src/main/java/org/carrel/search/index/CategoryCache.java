package org.carrel.search.index;

import org.apache.lucene.facet.taxonomy.FacetLabel;
import org.apache.lucene.facet.taxonomy.writercache.TaxonomyWriterCache;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefHash;

/**
 * The ordinals of the categories that were met of late, some 50 bytes each: two generations, of which the older goes as a whole
 * once the younger is full. What is met again in the older one moves to the younger. Lucene's own is three times that size,
 * and a library has hundreds of thousands of authors.
 */
final class CategoryCache implements TaxonomyWriterCache {
    private static final int UNKNOWN = -1;
    /** No byte of a text. */
    private static final byte BETWEEN = (byte) 0xFF;

    private final int generation;
    private final BytesRefBuilder path = new BytesRefBuilder();
    private final BytesRefBuilder component = new BytesRefBuilder();
    private Generation young = new Generation();
    private Generation old = new Generation();

    /** @param most categories that are remembered; at least half as many of the latest are */
    CategoryCache(int most) {
        this.generation = Math.max(1, most / 2);
    }

    @Override
    public synchronized int get(FacetLabel label) {
        var bytes = bytes(label);
        var known = young.get(bytes);
        if (known != UNKNOWN) {
            return known;
        }
        known = old.get(bytes);
        if (known != UNKNOWN && young.size() < generation) {
            young.put(bytes, known);
        }
        return known;
    }

    /** @return whether others were forgotten, which must be found on disk from now on */
    @Override
    public synchronized boolean put(FacetLabel label, int ordinal) {
        var full = young.size() >= generation;
        if (full) {
            old = young;
            young = new Generation();
        }
        young.put(bytes(label), ordinal);
        return full;
    }

    /** More are always taken; others go for them. */
    @Override
    public boolean isFull() {
        return false;
    }

    @Override
    public synchronized void clear() {
        young = new Generation();
        old = new Generation();
    }

    @Override
    public synchronized int size() {
        return young.size() + old.size();
    }

    @Override
    public void close() {
        clear();
    }

    private BytesRef bytes(FacetLabel label) {
        path.clear();
        for (var i = 0; i < label.length; i++) {
            component.copyChars(label.components[i]);
            path.append(component.get());
            path.append(BETWEEN);
        }
        return path.get();
    }

    private static final class Generation {
        private final BytesRefHash labels = new BytesRefHash();
        private int[] ordinals = new int[16];

        int get(BytesRef label) {
            var place = labels.find(label);
            return place < 0 ? UNKNOWN : ordinals[place];
        }

        void put(BytesRef label, int ordinal) {
            var place = labels.add(label);
            place = place < 0 ? -place - 1 : place;
            ordinals = ArrayUtil.grow(ordinals, place + 1);
            ordinals[place] = ordinal;
        }

        int size() {
            return labels.size();
        }
    }
}

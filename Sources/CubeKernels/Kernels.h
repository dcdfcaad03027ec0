// The kernels, for one instruction set. CubeKernels.c includes this file once for each, with
//
//   LANES      the number of 64-bit words in a vector register, a power of two from 2 to 8
//   KERNEL(f)  the name of f for this instruction set
//
// Vectors are the compiler's own, so that one text serves every machine; words are unsigned, so that sums
// wrap.

typedef uint64_t KERNEL(Words) __attribute__((vector_size(8 * LANES), aligned(8), may_alias));
typedef int64_t KERNEL(Signed) __attribute__((vector_size(8 * LANES), aligned(8), may_alias));
typedef int8_t KERNEL(Bytes) __attribute__((vector_size(8 * LANES), aligned(8), may_alias));
typedef int16_t KERNEL(Shorts) __attribute__((vector_size(16 * LANES), aligned(8), may_alias));

#define Words KERNEL(Words)
#define Signed KERNEL(Signed)
#define Bytes KERNEL(Bytes)
#define Shorts KERNEL(Shorts)
#define LOAD(address) (*(const Words *)(address))
#define STORE(address, value) (*(Words *)(address) = (value))
// The transform over the bits of the index of 2, 4 or 8 rows, a column at a time; a row is `stride` words
// from the next. Reading from one place and writing to another fuses the copies into and out of a buffer.
static inline void KERNEL(radix2)(
    const uint64_t *from, size_t from_stride, uint64_t *to, size_t to_stride, size_t columns) {
  for (size_t c = 0; c < columns; c += LANES) {
    Words r0 = LOAD(from + c), r1 = LOAD(from + c + from_stride);
    BUTTERFLY(r0, r1);
    STORE(to + c, r0), STORE(to + c + to_stride, r1);
  }
}

static inline void KERNEL(radix4)(
    const uint64_t *from, size_t from_stride, uint64_t *to, size_t to_stride, size_t columns) {
  for (size_t c = 0; c < columns; c += LANES) {
    const uint64_t *in = from + c;
    uint64_t *out = to + c;
    Words r0 = LOAD(in), r1 = LOAD(in + from_stride);
    Words r2 = LOAD(in + 2 * from_stride), r3 = LOAD(in + 3 * from_stride);
    BUTTERFLY(r0, r2); BUTTERFLY(r1, r3);
    BUTTERFLY(r0, r1); BUTTERFLY(r2, r3);
    STORE(out, r0), STORE(out + to_stride, r1);
    STORE(out + 2 * to_stride, r2), STORE(out + 3 * to_stride, r3);
  }
}

static inline void KERNEL(radix8)(
    const uint64_t *from, size_t from_stride, uint64_t *to, size_t to_stride, size_t columns) {
  for (size_t c = 0; c < columns; c += LANES) {
    const uint64_t *in = from + c;
    uint64_t *out = to + c;
    Words r0 = LOAD(in), r1 = LOAD(in + from_stride);
    Words r2 = LOAD(in + 2 * from_stride), r3 = LOAD(in + 3 * from_stride);
    Words r4 = LOAD(in + 4 * from_stride), r5 = LOAD(in + 5 * from_stride);
    Words r6 = LOAD(in + 6 * from_stride), r7 = LOAD(in + 7 * from_stride);
    EIGHT_ROWS(r0, r1, r2, r3, r4, r5, r6, r7);
    STORE(out, r0), STORE(out + to_stride, r1);
    STORE(out + 2 * to_stride, r2), STORE(out + 3 * to_stride, r3);
    STORE(out + 4 * to_stride, r4), STORE(out + 5 * to_stride, r5);
    STORE(out + 6 * to_stride, r6), STORE(out + 7 * to_stride, r7);
  }
}

static inline void KERNEL(radix)(
    unsigned bits, const uint64_t *from, size_t from_stride, uint64_t *to, size_t to_stride, size_t columns) {
  if (bits == 3) KERNEL(radix8)(from, from_stride, to, to_stride, columns);
  if (bits == 2) KERNEL(radix4)(from, from_stride, to, to_stride, columns);
  if (bits == 1) KERNEL(radix2)(from, from_stride, to, to_stride, columns);
}

// The transform over the bits of the lane index. With t the lanes exchanged in pairs, a lane becomes t + v
// where its bit is 0 and t − v = t + ((v ^ −1) + 1) where it is 1.
static inline Words KERNEL(within)(Words v) {
  const Words bit0 = LANE_BIT0;
  v = LANES_EXCHANGED_0(v) + ((v ^ bit0) - bit0);
#if LANES >= 4
  const Words bit1 = LANE_BIT1;
  v = LANES_EXCHANGED_1(v) + ((v ^ bit1) - bit1);
#endif
#if LANES >= 8
  const Words bit2 = LANE_BIT2;
  v = LANES_EXCHANGED_2(v) + ((v ^ bit2) - bit2);
#endif
  return v;
}

// The transform of each run of 8·LANES words.
static void KERNEL(runs)(uint64_t *values, size_t count) {
  for (uint64_t *v = values; v < values + count; v += 8 * LANES) {
    Words r0 = LOAD(v), r1 = LOAD(v + LANES), r2 = LOAD(v + 2 * LANES), r3 = LOAD(v + 3 * LANES);
    Words r4 = LOAD(v + 4 * LANES), r5 = LOAD(v + 5 * LANES);
    Words r6 = LOAD(v + 6 * LANES), r7 = LOAD(v + 7 * LANES);
    EIGHT_ROWS(r0, r1, r2, r3, r4, r5, r6, r7);
    STORE(v, KERNEL(within)(r0)), STORE(v + LANES, KERNEL(within)(r1));
    STORE(v + 2 * LANES, KERNEL(within)(r2)), STORE(v + 3 * LANES, KERNEL(within)(r3));
    STORE(v + 4 * LANES, KERNEL(within)(r4)), STORE(v + 5 * LANES, KERNEL(within)(r5));
    STORE(v + 6 * LANES, KERNEL(within)(r6)), STORE(v + 7 * LANES, KERNEL(within)(r7));
  }
}

// The passes over bits `first … bits − 1` of the index of 2^bits words, three bits a pass.
static void KERNEL(passes)(uint64_t *values, unsigned first, unsigned bits) {
  for (unsigned done = first; done < bits;) {
    unsigned width = bits - done < 3 ? bits - done : 3;
    size_t distance = (size_t)1 << done;
    for (size_t start = 0; start < (size_t)1 << bits; start += distance << width)
      KERNEL(radix)(width, values + start, distance, values + start, distance, distance);
    done += width;
  }
}

// The transform of 2^bits words, which should fit the second cache: first of pieces that fit the first one.
static void KERNEL(block)(int64_t *signed_values, unsigned bits) {
  uint64_t *values = (uint64_t *)signed_values;
  const unsigned run = LANES == 8 ? 6 : LANES == 4 ? 5 : 4;
  const unsigned piece = bits < 12 ? bits : 12;
  if (bits < run) {
    plain_transform(values, bits);
    return;
  }
  for (size_t start = 0; start < (size_t)1 << bits; start += (size_t)1 << piece) {
    KERNEL(runs)(values + start, (size_t)1 << piece);
    KERNEL(passes)(values + start, run, piece);
  }
  KERNEL(passes)(values, piece, bits);
}

// The transform over the index of 2^bits rows of `columns` words, a multiple of LANES: the first pass reads
// the rows, the last one writes them, and those between stay in `buffer`, which holds them all.
static void KERNEL(strip)(
    int64_t *signed_values, size_t stride, unsigned bits, size_t columns, int64_t *signed_buffer) {
  uint64_t *values = (uint64_t *)signed_values, *buffer = (uint64_t *)signed_buffer;
  for (unsigned done = 0; done < bits;) {
    unsigned width = bits - done < 3 ? bits - done : 3;
    int is_first = done == 0, is_last = done + width == bits;
    uint64_t *from = is_first ? values : buffer, *to = is_last ? values : buffer;
    size_t from_stride = is_first ? stride : columns, to_stride = is_last ? stride : columns;
    size_t distance = (size_t)1 << done;
    for (size_t start = 0; start < (size_t)1 << bits; start += distance << width)
      for (size_t row = start; row < start + distance; row++)
        KERNEL(radix)
        (width, from + row * from_stride, distance * from_stride, to + row * to_stride, distance * to_stride,
         columns);
    done += width;
  }
}

// values[x] *= factors[popcount(x)], wrapping.
static void KERNEL(multiply)(int64_t *values, size_t first, size_t count, const int64_t *factors) {
  for (size_t i = 0; i < count; i++) {
    uint64_t factor = (uint64_t)factors[__builtin_popcountll(first + i)];
    values[i] = (int64_t)((uint64_t)values[i] * factor);
  }
}

// The smallest of (−1)^(popcount(x) + flip)·values[x] over `count` inputs from `first` on, both multiples of
// 64, and how many of them are at most 0.
static void KERNEL(agreement)(
    const int64_t *values, size_t first, size_t count, unsigned flip, int64_t *smallest,
    uint64_t *nonpositive) {
  // The masks of the low six bits: −1 where their number of ones is odd. −v = (v ^ −1) − (−1).
  Words masks[64 / LANES];
  for (unsigned low = 0; low < 64; low++)
    masks[low / LANES][low % LANES] = 0 - (uint64_t)(__builtin_popcount(low) & 1);
  Signed least = (Signed){0} + INT64_MAX, counted = {0};
  for (size_t start = 0; start < count; start += 64) {
    uint64_t high = 0 - (uint64_t)((__builtin_popcountll(first + start) + flip) & 1);
    for (unsigned v = 0; v < 64 / LANES; v++) {
      Words mask = masks[v] ^ high;
      Signed agreement = (Signed)((LOAD(values + start + v * LANES) ^ mask) - mask);
      least = __builtin_elementwise_min(least, agreement);
      counted -= agreement <= 0;
    }
  }
  for (unsigned lane = 0; lane < LANES; lane++) {
    if (least[lane] < *smallest) *smallest = least[lane];
    *nonpositive += (uint64_t)counted[lane];
  }
}

// The number of ones in each byte.
static inline Bytes KERNEL(ones_in_bytes)(Bytes signed_bytes) {
  typedef uint8_t Unsigned __attribute__((vector_size(8 * LANES), aligned(8), may_alias));
  Unsigned x = (Unsigned)signed_bytes;
  x -= (x >> 1) & 0x55;
  x = (x & 0x33) + ((x >> 2) & 0x33);
  return (Bytes)((x + (x >> 4)) & 0x0f);
}

// Adds to sums[k] the parity (−1)^popcount(x & mask) of every x with k ones, over `count` inputs from `first`
// on, both multiples of 256. A byte lane is an input; it adds ±1 to the accumulator of its k, which of the
// nine that a run of 256 can meet is decided by comparing.
static void KERNEL(histogram)(uint64_t first, uint64_t count, uint64_t mask, int64_t *sums) {
  enum { WIDTH = 8 * LANES, VECTORS = 256 / WIDTH, RUNS = 127 / VECTORS, LONG_RUNS = 256 };
  Bytes lows[VECTORS], bytes[65] = {{0}};
  Shorts shorts[65] = {{0}};
  for (int low = 0; low < 256; low++) ((int8_t *)lows)[low] = (int8_t)low;
  unsigned runs = 0, long_runs = 0;
  for (uint64_t start = first; start < first + count; start += 256) {
    const int high = __builtin_popcountll(start);
    const int8_t high_parity = (int8_t)(__builtin_popcountll(start & mask) & 1);
    for (int v = 0; v < VECTORS; v++) {
      Bytes ones = KERNEL(ones_in_bytes)(lows[v]) + (int8_t)high;
      Bytes odd = (KERNEL(ones_in_bytes)(lows[v] & (int8_t)mask) + high_parity) & 1;
      Bytes sign = 1 - (odd + odd);
      for (int k = high; k <= high + 8; k++) bytes[k] += (ones == (int8_t)k) & sign;
    }
    // A lane of an accumulator has met at most VECTORS·RUNS ≤ 127 inputs; of a wide one 256·127 < 2^15.
    if (++runs == RUNS || start + 256 == first + count) {
      for (int k = 0; k < 65; k++) {
        shorts[k] += __builtin_convertvector(bytes[k], Shorts);
        bytes[k] = (Bytes){0};
      }
      runs = 0;
      if (++long_runs == LONG_RUNS || start + 256 == first + count) {
        for (int k = 0; k < 65; k++) {
          for (int lane = 0; lane < WIDTH; lane++) sums[k] += ((const int16_t *)&shorts[k])[lane];
          shorts[k] = (Shorts){0};
        }
        long_runs = 0;
      }
    }
  }
}

#undef Words
#undef Signed
#undef Bytes
#undef Shorts
#undef LOAD
#undef STORE

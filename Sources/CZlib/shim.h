#pragma once
#include <zlib.h>

/// For gzip alone. Swift can't call inflateInit2, which is a macro.
static inline int gunzip_begin(z_stream *stream) { return inflateInit2(stream, MAX_WBITS + 16); }

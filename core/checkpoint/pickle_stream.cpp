// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/pickle_stream.h"

#include "core/base/error.h"
#include "core/checkpoint/pickle_machine.h"
#include "core/checkpoint/torch_contents.h"

#include <algorithm>

namespace dclscope {

OwnedPickle PickleStream::next() {
    // The window grows until STOP is inside.
    for (std::uint64_t window = firstWindow_;; window *= 4) {
        const std::uint64_t length = std::min(window, left());
        OwnedPickle next{source_.read(position_, length), {}};
        try {
            next.document = pickle::unpickle(next.bytes, source_.size());
            position_ += next.document.bytesUsed;
            return next;
        } catch (const pickle::PickleError& error) {
            if (!error.truncated() || length == left()) fail(error.what());
        }
    }
}

void PickleStream::readInto(std::span<std::byte> out) {
    if (out.size() > left()) fail("it is cut off in the middle of a number");
    source_.readAt(position_, out);
    position_ += out.size();
}

std::vector<std::int64_t> PickleStream::numbers(std::size_t count) {
    std::vector<std::int64_t> values(count);
    readInto(std::as_writable_bytes(std::span(values)));
    return values;
}

void PickleStream::skip(std::uint64_t bytes) {
    if (bytes > left()) fail("it is cut off");
    position_ += bytes;
}

void PickleStream::fail(const std::string& what) const { throw CheckpointError(source_.path(), what_ + ": " + what); }

} // namespace dclscope

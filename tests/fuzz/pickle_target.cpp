// SPDX-License-Identifier: Apache-2.0
// The pickle machine alone, without a container around it; storages are taken to be all there.
#include "core/checkpoint/pickle_machine.h"
#include "core/checkpoint/pickle_text.h"
#include "core/checkpoint/torch_contents.h"
#include "tests/fuzz/read_everything.h"
#include "tests/fuzz/targets.h"

#include <algorithm>

namespace dclscope::fuzz {
namespace {

class Zeros final : public RecordReader {
public:
    void read(std::size_t /*record*/, std::uint64_t /*offset*/, std::span<std::byte> out) const override {
        std::fill(out.begin(), out.end(), std::byte{0});
    }
};

} // namespace

void pickleTarget(std::span<const std::byte> bytes) {
    readEverything(bytes, [&](const std::shared_ptr<const ByteSource>& source, const OpenOptions& options) {
        try {
            const std::vector<std::byte> copy(bytes.begin(), bytes.end());
            const pickle::Document document = pickle::unpickle(copy);
            for (pickle::ValueId id = 0; id < std::min<std::size_t>(document.values.size(), 1000); ++id)
                pickle::valueText(document, id);
            CheckpointContents contents =
                torchContents(*source, document, options, [](const pickle::Storage&) { return StoragePlace{}; });
            contents.records = std::make_unique<Zeros>();
            return contents;
        } catch (const pickle::PickleError& error) {
            throw CheckpointError(source->path(), error.what());
        }
    });
}

} // namespace dclscope::fuzz

DCLSCOPE_FUZZ_TARGET(dclscope::fuzz::pickleTarget)

// SPDX-License-Identifier: Apache-2.0
// Our side of HDF5 without the library: a process apart that answers whatever it likes. The first bytes say how large
// the file is, in how small parts answers come and how they end; then a listing, spelled shortly, and what is left is
// the answer to every dataset that is asked for.
#include "core/checkpoint/hdf5_reader.h"
#include "tests/fuzz/read_everything.h"
#include "tests/fuzz/targets.h"

#include <algorithm>
#include <array>

namespace dclscope::fuzz {
namespace {

// clang-format off
constexpr std::array<std::int64_t, 16> kSizes{
    0, 1, 2, 3, 4, 5, 8, 16, 100, 1000, 1 << 20, std::int64_t{1} << 31, std::int64_t{1} << 40, std::int64_t{1} << 61,
    (std::int64_t{1} << 62) - 1, std::int64_t{1} << 62};
constexpr std::array<std::uint64_t, 8> kOffsets{
    0, 1, 8, 200, 255, 1000, std::uint64_t{1} << 63, ~std::uint64_t{0} - 1};
// clang-format on

/// Reads bytes one after the other; zeros when there are no more.
class Script {
public:
    explicit Script(std::span<const std::byte> bytes) : rest_(bytes) {}

    unsigned number() {
        if (rest_.empty()) return 0;
        const auto value = std::to_integer<unsigned>(rest_.front());
        rest_ = rest_.subspan(1);
        return value;
    }
    std::string text() {
        const std::size_t length = std::min<std::size_t>(number() % 32, rest_.size());
        const std::string found(reinterpret_cast<const char*>(rest_.data()), length);
        rest_ = rest_.subspan(length);
        return found;
    }
    std::span<const std::byte> rest() const { return rest_; }

private:
    std::span<const std::byte> rest_;
};

Hdf5Listing listingFrom(Script& script) {
    Hdf5Listing listing;
    for (unsigned left = script.number() % 8; left > 0; --left) {
        Hdf5Dataset dataset{script.text(), static_cast<DType>(script.number() % 12), {}, {}};
        for (unsigned rank = script.number() % 5; rank > 0; --rank)
            dataset.shape.push_back(kSizes[script.number() % kSizes.size()]);
        if (const unsigned offset = script.number(); offset % 2 == 0)
            dataset.offset = kOffsets[offset / 2 % kOffsets.size()];
        listing.datasets.push_back(std::move(dataset));
    }
    for (unsigned left = script.number() % 4; left > 0; --left) {
        std::string path = script.text();
        listing.texts.emplace_back(std::move(path), script.text());
    }
    for (unsigned left = script.number() % 4; left > 0; --left) listing.notes.push_back(script.text());
    return listing;
}

class Liar final : public Hdf5Apart {
public:
    Liar(std::vector<std::byte> listing, std::span<const std::byte> numbers, std::size_t part, std::string problem)
        : listing_(std::move(listing)), numbers_(numbers), part_(part), problem_(std::move(problem)) {}

    std::string list(const ByteSource&, const ApartSink& receive) const override {
        give(listing_, receive);
        return {};
    }
    std::string read(const ByteSource&, const Hdf5Dataset&, std::uint64_t, const ApartSink& receive) const override {
        give(numbers_, receive);
        return problem_;
    }

private:
    void give(std::span<const std::byte> bytes, const ApartSink& receive) const {
        for (; !bytes.empty(); bytes = bytes.subspan(std::min(part_, bytes.size())))
            receive(bytes.first(std::min(part_, bytes.size())));
    }

    std::vector<std::byte> listing_;
    std::span<const std::byte> numbers_;
    std::size_t part_;
    std::string problem_;
};

} // namespace

void answerTarget(std::span<const std::byte> bytes) {
    Script script(bytes);
    const std::vector<std::byte> file(script.number());
    const unsigned how = script.number();
    const std::size_t part = 1 + how % 64;
    std::vector<std::byte> listing = encode(listingFrom(script));
    if (how >= 192) listing.resize(listing.size() - std::min<std::size_t>(listing.size(), script.number()));
    const std::string problem = how >= 128 && how < 192 ? script.text() : "";
    const auto liar = std::make_shared<Liar>(std::move(listing), script.rest(), part, problem);
    readEverything(file, [&](const std::shared_ptr<const ByteSource>& source, const OpenOptions& options) {
        return readHdf5(source, options, liar);
    });
}

} // namespace dclscope::fuzz

DCLSCOPE_FUZZ_TARGET(dclscope::fuzz::answerTarget)

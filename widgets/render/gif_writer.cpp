// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/render/gif_writer.h"

#include "core/base/error.h"

#include <gif_lib.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

namespace dclscope {
namespace {

constexpr std::size_t kMostColors = 255; ///< the last index means "as before"

/// Pixels whose colours share their upper five bits per channel.
struct Bin {
    std::uint64_t count = 0;
    std::array<std::uint64_t, 3> sum{};
    std::array<int, 3> mean{};
    double weight = 0.0;
};

std::vector<Bin> countColors(const std::vector<QImage>& samples) {
    std::vector<Bin> bins(32 * 32 * 32);
    for (const QImage& sample : samples)
        for (int y = 0; y < sample.height(); ++y) {
            const auto* line = reinterpret_cast<const QRgb*>(sample.constScanLine(y));
            for (int x = 0; x < sample.width(); ++x) {
                const std::array<int, 3> c{qRed(line[x]), qGreen(line[x]), qBlue(line[x])};
                Bin& bin = bins[static_cast<std::size_t>((c[0] >> 3) << 10 | (c[1] >> 3) << 5 | c[2] >> 3)];
                ++bin.count;
                for (std::size_t k = 0; k < 3; ++k) bin.sum[k] += static_cast<std::uint64_t>(c[k]);
            }
        }
    std::erase_if(bins, [](const Bin& bin) { return bin.count == 0; });
    for (Bin& bin : bins) {
        for (std::size_t k = 0; k < 3; ++k) bin.mean[k] = static_cast<int>(bin.sum[k] / bin.count);
        // Small bright things matter more than their area: discs against a wide ground.
        bin.weight = std::sqrt(static_cast<double>(bin.count));
    }
    return bins;
}

struct Box {
    std::size_t begin;
    std::size_t end;
    std::size_t channel; ///< the widest one
    double spread;       ///< weighted squared deviation along it
};

Box measure(const std::vector<Bin>& bins, std::size_t begin, std::size_t end) {
    Box box{begin, end, 0, -1.0};
    for (std::size_t k = 0; k < 3; ++k) {
        double weight = 0.0;
        double sum = 0.0;
        double square = 0.0;
        for (std::size_t i = begin; i < end; ++i) {
            const double v = bins[i].mean[k];
            weight += bins[i].weight;
            sum += bins[i].weight * v;
            square += bins[i].weight * v * v;
        }
        const double spread = square - sum * sum / weight;
        if (spread > box.spread) {
            box.spread = spread;
            box.channel = k;
        }
    }
    return box;
}

QRgb meanColor(const std::vector<Bin>& bins, const Box& box) {
    double weight = 0.0;
    std::array<double, 3> sum{};
    for (std::size_t i = box.begin; i < box.end; ++i) {
        weight += bins[i].weight;
        for (std::size_t k = 0; k < 3; ++k) sum[k] += bins[i].weight * bins[i].mean[k];
    }
    const auto channel = [&](std::size_t k) { return static_cast<int>(std::lround(sum[k] / weight)); };
    return qRgb(channel(0), channel(1), channel(2));
}

std::vector<QRgb> medianCut(std::vector<Bin> bins, std::size_t wanted) {
    if (bins.empty()) return {};
    std::vector<Box> boxes{measure(bins, 0, bins.size())};
    while (boxes.size() < wanted) {
        const auto widest = std::max_element(boxes.begin(), boxes.end(),
                                             [](const Box& a, const Box& b) { return a.spread < b.spread; });
        if (widest->spread <= 0.0) break;
        const Box box = *widest;
        const auto first = bins.begin() + static_cast<std::ptrdiff_t>(box.begin);
        const auto last = bins.begin() + static_cast<std::ptrdiff_t>(box.end);
        std::sort(first, last, [&](const Bin& a, const Bin& b) { return a.mean[box.channel] < b.mean[box.channel]; });
        double total = 0.0;
        for (auto it = first; it != last; ++it) total += it->weight;
        double before = 0.0;
        std::size_t cut = box.begin;
        while (cut < box.end - 1 && before < total / 2) before += bins[cut++].weight;
        cut = std::clamp(cut, box.begin + 1, box.end - 1);
        *widest = measure(bins, box.begin, cut);
        boxes.push_back(measure(bins, cut, box.end));
    }
    std::vector<QRgb> colors;
    for (const Box& box : boxes) colors.push_back(meanColor(bins, box));
    return colors;
}

int appendBytes(GifFileType* gif, const GifByteType* bytes, int count) {
    static_cast<QByteArray*>(gif->UserData)->append(reinterpret_cast<const char*>(bytes), count);
    return count;
}

} // namespace

GifPalette::GifPalette(const std::vector<QImage>& samples, const std::vector<QRgb>& exact)
    : colors_(exact), known_(64 * 64 * 64, -1) {
    const auto found = medianCut(countColors(samples), kMostColors - exact.size());
    colors_.insert(colors_.end(), found.begin(), found.end());
}

unsigned char GifPalette::nearest(QRgb color) {
    const auto key = static_cast<std::size_t>((qRed(color) >> 2) << 12 | (qGreen(color) >> 2) << 6 | qBlue(color) >> 2);
    if (known_[key] >= 0) return static_cast<unsigned char>(known_[key]);
    int best = std::numeric_limits<int>::max();
    for (std::size_t i = 0; i < colors_.size(); ++i) {
        const int r = qRed(colors_[i]) - qRed(color);
        const int g = qGreen(colors_[i]) - qGreen(color);
        const int b = qBlue(colors_[i]) - qBlue(color);
        const int distance = 3 * r * r + 6 * g * g + 2 * b * b;
        if (distance >= best) continue;
        best = distance;
        known_[key] = static_cast<short>(i);
    }
    return static_cast<unsigned char>(known_[key]);
}

struct GifWriter::File {
    QByteArray bytes;
    GifFileType* gif = nullptr;

    ~File() {
        int ignored = 0;
        if (gif != nullptr) EGifCloseFile(gif, &ignored);
    }

    void check(int result) const {
        if (result == GIF_OK) return;
        const char* why = GifErrorString(gif->Error);
        throw Error(std::string("the GIF cannot be written: ") + (why != nullptr ? why : "unknown trouble in giflib"));
    }
};

GifWriter::GifWriter(const QSize& size, GifPalette palette, double framesPerSecond)
    : size_(size), palette_(std::move(palette)), framesPerSecond_(framesPerSecond), file_(std::make_unique<File>()) {
    int error = 0;
    file_->gif = EGifOpen(&file_->bytes, appendBytes, &error);
    if (file_->gif == nullptr) throw Error("the GIF encoder could not start");
    EGifSetGifVersion(file_->gif, true);
    std::array<GifColorType, 256> table{};
    for (std::size_t i = 0; i < palette_.colors().size(); ++i) {
        const QRgb c = palette_.colors()[i];
        table[i] = {static_cast<GifByteType>(qRed(c)), static_cast<GifByteType>(qGreen(c)),
                    static_cast<GifByteType>(qBlue(c))};
    }
    const std::unique_ptr<ColorMapObject, void (*)(ColorMapObject*)> map(GifMakeMapObject(256, table.data()),
                                                                         GifFreeMapObject);
    file_->check(EGifPutScreenDesc(file_->gif, size.width(), size.height(), 8, 0, map.get()));
    // Netscape's extension: play for ever.
    file_->check(EGifPutExtensionLeader(file_->gif, APPLICATION_EXT_FUNC_CODE));
    file_->check(EGifPutExtensionBlock(file_->gif, 11, "NETSCAPE2.0"));
    const unsigned char endless[] = {1, 0, 0};
    file_->check(EGifPutExtensionBlock(file_->gif, 3, endless));
    file_->check(EGifPutExtensionTrailer(file_->gif));
}

GifWriter::~GifWriter() = default;

void GifWriter::writeControl(int hundredths, bool transparent) {
    GraphicsControlBlock control{DISPOSE_DO_NOT, false, hundredths, transparent ? kTransparent : NO_TRANSPARENT_COLOR};
    std::array<GifByteType, 4> bytes{};
    EGifGCBToExtension(&control, bytes.data());
    file_->check(EGifPutExtension(file_->gif, GRAPHICS_EXT_FUNC_CODE, 4, bytes.data()));
}

void GifWriter::add(const QImage& image, int holdFrames) {
    const auto wide = static_cast<std::size_t>(size_.width());
    next_.resize(wide * static_cast<std::size_t>(size_.height()));
    const bool first = shown_.empty();
    QRect changed;
    for (int y = 0; y < size_.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        unsigned char* out = next_.data() + static_cast<std::size_t>(y) * wide;
        const unsigned char* old = first ? nullptr : shown_.data() + static_cast<std::size_t>(y) * wide;
        int left = size_.width();
        int right = -1;
        for (int x = 0; x < size_.width(); ++x) {
            out[x] = palette_.nearest(line[x]);
            if (old != nullptr && old[x] == out[x]) continue;
            left = std::min(left, x);
            right = x;
        }
        if (right >= 0) changed |= QRect(left, y, right - left + 1, 1);
    }
    if (changed.isEmpty()) changed = QRect(0, 0, 1, 1);
    due_ += 100.0 * holdFrames / framesPerSecond_;
    const int delay = std::max(2, static_cast<int>(std::lround(due_) - written_));
    written_ += delay;
    writeControl(delay, !first);
    file_->check(
        EGifPutImageDesc(file_->gif, changed.x(), changed.y(), changed.width(), changed.height(), false, nullptr));
    std::vector<GifPixelType> row(static_cast<std::size_t>(changed.width()));
    for (int y = changed.top(); y <= changed.bottom(); ++y) {
        const std::size_t start = static_cast<std::size_t>(y) * wide + static_cast<std::size_t>(changed.x());
        for (std::size_t x = 0; x < row.size(); ++x)
            row[x] = !first && shown_[start + x] == next_[start + x] ? kTransparent : next_[start + x];
        file_->check(EGifPutLine(file_->gif, row.data(), changed.width()));
    }
    shown_.swap(next_);
}

QByteArray GifWriter::finish() {
    int error = 0;
    GifFileType* gif = file_->gif;
    file_->gif = nullptr;
    if (EGifCloseFile(gif, &error) != GIF_OK) throw Error("the GIF could not be finished");
    return file_->bytes;
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/pixel_marks.h"

#include "core/base/threads.h"

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kGaussReach = 2.6;         ///< deviations beyond which a spot is invisible
constexpr float kRim = 1.0F;                ///< width of a disc's rim, pixels
constexpr std::size_t kWorthThreads = 3000; ///< marks that are worth another thread
constexpr std::size_t kBandsPerThread = 4;  ///< so that no thread waits long for one with a crowded part
constexpr double kFarthest = 1e6;

/// An opaque colour over premultiplied pixels, two channels at once in the halves of a word.
struct Ink {
    unsigned rb, ag;
    explicit Ink(QRgb c) : rb(c & kPair), ag(((c | 0xff000000U) >> 8U) & kPair) {}
    static constexpr unsigned kPair = 0x00ff00ffU;
};

void blend(QRgb& pixel, const Ink& ink, unsigned alpha) {
    // alpha is 0..256: shifts instead of divisions, exact at both ends.
    const unsigned keep = 256U - alpha;
    const unsigned rb = (ink.rb * alpha + (pixel & Ink::kPair) * keep) >> 8U;
    const unsigned ag = ink.ag * alpha + ((pixel >> 8U) & Ink::kPair) * keep;
    pixel = (rb & Ink::kPair) | (ag & ~Ink::kPair);
}

unsigned toAlpha(float coverage) { return static_cast<unsigned>(std::clamp(coverage, 0.0F, 1.0F) * 256.0F + 0.5F); }

/// A line with round ends, from pixel to pixel along the axis that it goes further in.
class Line {
public:
    struct Limits {
        int first, behind;       ///< along that axis
        int lowest, pastHighest; ///< along the other
    };

    Line(float along, float across, float toAlong, float toAcross, float half)
        : along_(along), across_(across), wayAlong_(toAlong - along), wayAcross_(toAcross - across),
          reach_(half + 0.5F) {
        squared_ = std::max(1e-6F, wayAlong_ * wayAlong_ + wayAcross_ * wayAcross_);
        cosine_ = std::max(1e-3F, std::fabs(wayAlong_) / std::sqrt(squared_));
        slope_ = std::fabs(wayAlong_) > 1e-3F ? wayAcross_ / wayAlong_ : 0.0F;
    }

    /// Calls `put(along, across, share)` for each pixel of which a share is covered.
    template <class Put>
    void cover(const Limits& limits, Put&& put) const {
        const bool isPoint = std::fabs(wayAlong_) <= 1e-3F;
        const float near = reach_ / (isPoint ? 1.0F : cosine_);
        const float wide = near + 0.5F;
        // So far from its ends, in shares of the line, it is as if it went on for ever.
        const float ends = wide * std::fabs(wayAcross_) / squared_;
        for (int m = limits.first; m < limits.behind; ++m) {
            const float way = static_cast<float>(m) + 0.5F - along_;
            const float share = isPoint ? -1.0F : way / wayAlong_;
            const float centre = across_ + slope_ * way;
            if (share >= ends && share <= 1.0F - ends) {
                const int low = std::max(limits.lowest, below(centre - near - 0.5F) + 1);
                const int high = std::min(limits.pastHighest, below(centre + near - 0.5F) + 1);
                for (int n = low; n < high; ++n)
                    put(m, n, std::min(1.0F, reach_ - std::fabs(static_cast<float>(n) + 0.5F - centre) * cosine_));
                continue;
            }
            const int low = std::max(limits.lowest, below(centre - wide));
            const int high = std::min(limits.pastHighest, below(centre + wide) + 1);
            for (int n = low; n < high; ++n)
                if (const float distance = toSegment(way, static_cast<float>(n) + 0.5F - across_); distance < reach_)
                    put(m, n, std::min(1.0F, reach_ - distance));
        }
    }

private:
    /// The whole number below a place in an image, or near it; without a call.
    static int below(float place) {
        constexpr float kOffset = 65536.0F;
        return static_cast<int>(std::clamp(place, -kOffset, kOffset) + kOffset) - static_cast<int>(kOffset);
    }

    float toSegment(float way, float off) const {
        const float share = std::clamp((way * wayAlong_ + off * wayAcross_) / squared_, 0.0F, 1.0F);
        const float x = way - share * wayAlong_;
        const float y = off - share * wayAcross_;
        return std::sqrt(x * x + y * y);
    }

    float along_, across_, wayAlong_, wayAcross_, reach_;
    float squared_ = 1.0F, cosine_ = 1.0F, slope_ = 0.0F;
};

} // namespace

double profileReach(double width, Profile profile) { return profile == Profile::Gauss ? kGaussReach * width : width; }

float profileAt(float distance, float width, Profile profile) {
    if (profile == Profile::Triangle) return std::max(0.0F, 1.0F - std::fabs(distance) / width);
    const float z = distance / width;
    return std::exp(-0.5F * z * z);
}

/// Positions come from files: what is no number or far away is nowhere.
void PixelMarks::add(Mark mark, double top, double bottom) {
    const auto isNear = [](float value) { return std::fabs(static_cast<double>(value)) < kFarthest; };
    if (!isNear(mark.x) || !isNear(mark.y) || !isNear(mark.wide) || !isNear(mark.high)) return;
    if (!(std::fabs(top) < kFarthest && std::fabs(bottom) < kFarthest)) return;
    mark.top = static_cast<int>(std::floor(top));
    mark.bottom = static_cast<int>(std::ceil(bottom));
    marks_.push_back(mark);
}

void PixelMarks::addDisc(const QPointF& centre, double radius, QRgb fill, double opacity, QRgb rim, double rimOpacity) {
    add({static_cast<float>(centre.x()), static_cast<float>(centre.y()), static_cast<float>(radius),
         static_cast<float>(radius), 0.0F, static_cast<float>(opacity), static_cast<float>(rimOpacity), fill, rim, 0, 0,
         Kind::Disc, Profile::Triangle},
        centre.y() - radius - 1.0, centre.y() + radius + 1.0);
}

void PixelMarks::addTail(const QPointF& from, const QPointF& to, double width, QRgb color, double opacity) {
    const double half = width / 2;
    add({static_cast<float>(from.x()), static_cast<float>(from.y()), static_cast<float>(to.x()),
         static_cast<float>(to.y()), static_cast<float>(half), static_cast<float>(opacity), 0.0F, color, 0, 0, 0,
         Kind::Tail, Profile::Triangle},
        std::min(from.y(), to.y()) - half - 1.0, std::max(from.y(), to.y()) + half + 1.0);
}

void PixelMarks::addSpot(const QPointF& centre, const QSizeF& widths, Profile profile, QRgb color, double opacity) {
    const double wide = std::max(1e-3, widths.width());
    const double high = std::max(1e-3, widths.height());
    const double reach = profileReach(high, profile);
    add({static_cast<float>(centre.x()), static_cast<float>(centre.y()), static_cast<float>(wide),
         static_cast<float>(high), 0.0F, static_cast<float>(opacity), 0.0F, color, 0, 0, 0, Kind::Spot, profile},
        centre.y() - reach, centre.y() + reach);
}

void PixelMarks::paint(QImage& image, unsigned threads) const {
    const auto worth = static_cast<unsigned>(std::min<std::size_t>(64, 1 + marks_.size() / kWorthThreads));
    const unsigned helpers = std::clamp(worth, 1U, std::max(1U, threads));
    const std::size_t bands = helpers == 1 ? 1 : helpers * kBandsPerThread;
    auto* bits = reinterpret_cast<QRgb*>(image.bits());
    const qsizetype stride = image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    const auto height = static_cast<std::size_t>(image.height());
    forEachItem(bands, helpers, [&](std::size_t band) {
        const Field field{bits, stride, image.width(), static_cast<int>(height * band / bands),
                          static_cast<int>(height * (band + 1) / bands)};
        std::vector<float> across;
        for (const Mark& mark : marks_) {
            if (mark.bottom <= field.top || mark.top >= field.bottom) continue;
            switch (mark.kind) {
            case Kind::Disc: drawDisc(field, mark); break;
            case Kind::Tail: drawTail(field, mark); break;
            case Kind::Spot: drawSpot(field, mark, across); break;
            }
        }
    });
}

PixelMarks::Box PixelMarks::boxIn(const Field& field, float x, float y, float rx, float ry) {
    Box box{std::max(0, static_cast<int>(std::floor(x - rx))),
            std::max(field.top, static_cast<int>(std::floor(y - ry))),
            std::min(field.width, static_cast<int>(std::ceil(x + rx))),
            std::min(field.bottom, static_cast<int>(std::ceil(y + ry)))};
    box.right = std::max(box.left, box.right);
    box.bottom = std::max(box.top, box.bottom);
    return box;
}

void PixelMarks::drawDisc(const Field& field, const Mark& mark) {
    const float r = mark.wide;
    const Box box = boxIn(field, mark.x, mark.y, r + 1.0F, r + 1.0F);
    const Ink inside(mark.color);
    const Ink edge(mark.rim);
    const unsigned full = toAlpha(mark.opacity);
    const float outer = (r + 0.5F) * (r + 0.5F);
    const float inner = r > 0.5F + kRim ? (r - 0.5F - kRim) * (r - 0.5F - kRim) : 0.0F; // no rim inside of it
    for (int y = box.top; y < box.bottom; ++y) {
        QRgb* row = field.bits + y * field.stride;
        const float dy = static_cast<float>(y) + 0.5F - mark.y;
        const float room = outer - dy * dy;
        if (room <= 0.0F) continue;
        const float half = std::sqrt(room);
        const int left = std::max(box.left, static_cast<int>(mark.x - half));
        const int right = std::min(box.right, static_cast<int>(mark.x + half + 0.5F) + 1);
        for (int x = left; x < right; ++x) {
            const float dx = static_cast<float>(x) + 0.5F - mark.x;
            const float squared = dx * dx + dy * dy;
            if (squared >= outer) continue;
            if (squared < inner) {
                blend(row[x], inside, full);
                continue;
            }
            const float distance = std::sqrt(squared);
            const float covered = std::min(1.0F, r + 0.5F - distance);
            blend(row[x], inside, toAlpha(covered * mark.opacity));
            const float onRim = std::min(covered, distance - r + 0.5F + kRim);
            if (onRim > 0.0F && mark.rimOpacity > 0.0F) blend(row[x], edge, toAlpha(onRim * mark.rimOpacity));
        }
    }
}

/// Along the axis that the line goes further in: of each row, or column, only what lies near the line.
void PixelMarks::drawTail(const Field& field, const Mark& mark) {
    const float reach = mark.half + 1.0F;
    const Box box = boxIn(field, (mark.x + mark.wide) / 2, (mark.y + mark.high) / 2,
                          std::fabs(mark.x - mark.wide) / 2 + reach, std::fabs(mark.y - mark.high) / 2 + reach);
    if (box.left >= box.right || box.top >= box.bottom) return;
    const Ink ink(mark.color);
    const float full = 256.0F * std::clamp(mark.opacity, 0.0F, 1.0F);
    const auto put = [&](int x, int y, float covered) {
        blend(field.bits[y * field.stride + x], ink, static_cast<unsigned>(std::max(0.0F, covered) * full + 0.5F));
    };
    if (std::fabs(mark.high - mark.y) > std::fabs(mark.wide - mark.x))
        Line(mark.y, mark.x, mark.high, mark.wide, mark.half)
            .cover({box.top, box.bottom, box.left, box.right},
                   [&](int y, int x, float covered) { put(x, y, covered); });
    else
        Line(mark.x, mark.y, mark.wide, mark.high, mark.half).cover({box.left, box.right, box.top, box.bottom}, put);
}

void PixelMarks::drawSpot(const Field& field, const Mark& mark, std::vector<float>& across) {
    const Box box = boxIn(field, mark.x, mark.y, static_cast<float>(profileReach(mark.wide, mark.profile)),
                          static_cast<float>(profileReach(mark.high, mark.profile)));
    if (box.left >= box.right) return;
    across.resize(static_cast<std::size_t>(box.right - box.left));
    for (int x = box.left; x < box.right; ++x)
        across[static_cast<std::size_t>(x - box.left)] =
            profileAt(static_cast<float>(x) + 0.5F - mark.x, mark.wide, mark.profile);
    const Ink ink(mark.color);
    for (int y = box.top; y < box.bottom; ++y) {
        QRgb* row = field.bits + y * field.stride + box.left;
        const float strength = mark.opacity * profileAt(static_cast<float>(y) + 0.5F - mark.y, mark.high, mark.profile);
        for (std::size_t x = 0; x < across.size(); ++x) {
            const unsigned alpha = toAlpha(across[x] * strength);
            if (alpha > 0) blend(row[x], ink, alpha);
        }
    }
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
// Soft marks in great number as pixels: kept in a list, then drawn band by band on several threads at once.
#pragma once

#include "widgets/views/soft_raster.h"

#include <QImage>

#include <vector>

namespace dclscope {

/// Marks in pixels of an image. Each pixel sees them in the order in which they were added, on however many threads they are
/// drawn.
class PixelMarks {
public:
    void clear() { marks_.clear(); }
    void addDisc(const QPointF& centre, double radius, QRgb fill, double opacity, QRgb rim, double rimOpacity);
    void addTail(const QPointF& from, const QPointF& to, double width, QRgb color, double opacity);
    void addSpot(const QPointF& centre, const QSizeF& widths, Profile profile, QRgb color, double opacity);
    /// @param image    premultiplied  @param threads  at most so many, fewer for few marks
    void paint(QImage& image, unsigned threads) const;

private:
    enum class Kind : unsigned char { Disc, Tail, Spot };
    struct Mark {
        float x, y;       ///< centre, or where a tail begins
        float wide, high; ///< radius, or where a tail ends, or a spot's widths
        float half;       ///< of a tail's width
        float opacity, rimOpacity;
        QRgb color, rim;
        int top, bottom; ///< rows that it may touch
        Kind kind;
        Profile profile;
    };
    /// Pixels that may be written.
    struct Field {
        QRgb* bits;
        qsizetype stride;
        int width, top, bottom;
    };
    struct Box {
        int left, top, right, bottom;
    };

    void add(Mark mark, double top, double bottom);
    static Box boxIn(const Field& field, float x, float y, float rx, float ry);
    static void drawDisc(const Field& field, const Mark& mark);
    static void drawTail(const Field& field, const Mark& mark);
    static void drawSpot(const Field& field, const Mark& mark, std::vector<float>& across);

    std::vector<Mark> marks_;
};

/// How far from its middle a profile of some width is seen.
double profileReach(double width, Profile profile);
/// Its height at a distance from its middle, 1 at most.
float profileAt(float distance, float width, Profile profile);

} // namespace dclscope

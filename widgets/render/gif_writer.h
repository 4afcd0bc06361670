// SPDX-License-Identifier: GPL-3.0-or-later
// Animated GIFs in one palette for all frames: no dither, no flicker, only what changed is stored.
#pragma once

#include <QByteArray>
#include <QImage>

#include <array>
#include <memory>
#include <vector>

namespace dclscope {

/// Up to 255 colours chosen for sample pictures by median cut, with some kept exactly.
class GifPalette {
public:
    /// @param samples  pictures that show what the film looks like; RGB32
    /// @param exact    colours that must not shift: ground, text, accent
    GifPalette(const std::vector<QImage>& samples, const std::vector<QRgb>& exact);

    const std::vector<QRgb>& colors() const noexcept { return colors_; }
    /// Index of the nearest colour.
    unsigned char nearest(QRgb color);

private:
    std::vector<QRgb> colors_;
    std::vector<short> known_; ///< answers by 6 bits per channel, -1 where not asked yet
};

class GifWriter {
public:
    static constexpr unsigned char kTransparent = 255;

    /// @throws Error when the encoder refuses
    GifWriter(const QSize& size, GifPalette palette, double framesPerSecond);
    ~GifWriter();
    GifWriter(const GifWriter&) = delete;
    GifWriter& operator=(const GifWriter&) = delete;

    /// @param image       RGB32 of the writer's size
    /// @param holdFrames  how many frame times it stays
    void add(const QImage& image, int holdFrames = 1);
    /// The whole file; no frame can be added afterwards.
    QByteArray finish();

private:
    struct File;

    void writeControl(int hundredths, bool transparent);

    QSize size_;
    GifPalette palette_;
    double framesPerSecond_;
    double due_ = 0.0; ///< exact time since the start, hundredths of a second
    long written_ = 0; ///< the same as written, in whole hundredths
    std::vector<unsigned char> shown_;
    std::vector<unsigned char> next_;
    std::unique_ptr<File> file_;
};

} // namespace dclscope

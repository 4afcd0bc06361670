// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live_views/sound_picture.h"

#include "widgets/style/color_map.h"
#include "widgets/style/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr float kPictureRangeDb = 60.0F; // from the darkest to the brightest colour

} // namespace

SoundPicture::SoundPicture(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, &SoundPicture::recolor);
}

void SoundPicture::setColumns(std::vector<float> decibels, std::size_t bands, double columnSeconds) {
    decibels_ = std::move(decibels);
    bands_ = bands;
    seconds_ = bands == 0 ? 0.0 : static_cast<double>(decibels_.size() / bands) * columnSeconds;
    recolor();
}

void SoundPicture::setSpan(double seconds) {
    span_ = seconds;
    update();
}

void SoundPicture::recolor() {
    image_ = {};
    const std::size_t columns = bands_ == 0 ? 0 : decibels_.size() / bands_;
    if (columns > 0) {
        const float top = *std::max_element(decibels_.begin(), decibels_.end());
        const ColorMap& map = ColorMap::magnitude();
        image_ = QImage(static_cast<int>(columns), static_cast<int>(bands_), QImage::Format_RGB32);
        for (std::size_t band = 0; band < bands_; ++band) {
            auto* line = reinterpret_cast<QRgb*>(image_.scanLine(static_cast<int>(bands_ - 1 - band)));
            for (std::size_t column = 0; column < columns; ++column)
                line[column] =
                    map.rgb(static_cast<double>(1.0F - (top - decibels_[column * bands_ + band]) / kPictureRangeDb));
        }
    }
    update();
}

void SoundPicture::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = Theme::instance().colors();
    const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.fillRect(rect(), colors.plot);
    if (isEmpty()) {
        painter.setPen(colors.subtle);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, tr("no picture"));
    } else {
        const double share = span_ > 0.0 ? std::min(1.0, seconds_ / span_) : 1.0;
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF(area.left(), area.top(), area.width() * share, area.height()), image_);
    }
    painter.setPen(colors.grid);
    painter.drawRect(area);
}

} // namespace dclscope

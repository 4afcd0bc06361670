// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live_views/level_meter.h"

#include "widgets/style/theme.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace dclscope {
namespace {

constexpr double kHoldSeconds = 1.5;
constexpr double kFallDbPerSecond = 20.0;
constexpr double kBarHeight = 12.0;
constexpr double kHotDb = -6.0; // above this the input is close to clipping
constexpr double kClipDb = -0.1;

/// With a real minus sign.
QString signedText(int value) { return QString::number(value).replace(QLatin1Char('-'), QChar(0x2212)); }

} // namespace

LevelMeter::LevelMeter(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Input level"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LevelMeter::setLevel(double level, double now) {
    const double db = level > kFloorDb ? std::min(level, 0.0) : kFloorDb;
    levelDb_ = db;
    if (db >= peakDb_) {
        peakDb_ = db;
        peakTime_ = now;
    } else if (now - peakTime_ > kHoldSeconds) {
        peakDb_ = std::max(db, peakDb_ - kFallDbPerSecond * std::max(0.0, now - std::max(lastTime_, peakTime_)));
    }
    lastTime_ = now;
    setAccessibleDescription(tr("%1 dB").arg(levelDb_, 0, 'f', 0));
    update();
}

void LevelMeter::setNoiseFloor(double db) {
    noiseDb_ = std::max(db, kFloorDb);
    update();
}

void LevelMeter::clear() {
    levelDb_ = peakDb_ = noiseDb_ = kFloorDb;
    peakTime_ = lastTime_ = 0.0;
    update();
}

QSize LevelMeter::sizeHint() const {
    return {220, static_cast<int>(kBarHeight) + 6 + QFontMetrics(readableFont(font(), 0.9)).height()};
}

void LevelMeter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(readableFont(font(), 0.9));
    const ThemeColors& colors = Theme::instance().colors();
    const QFontMetricsF metrics(painter.font());
    const QString clipping = tr("clipping");
    const QString reading = peakDb_ >= kClipDb ? clipping : tr("%1 dB").arg(signedText(qRound(levelDb_)));
    const double readingWidth =
        std::max(metrics.horizontalAdvance(clipping), metrics.horizontalAdvance(QStringLiteral("-60 dB"))) + 8.0;
    const QRectF bar(1.0, 1.0, width() - readingWidth - 2.0, kBarHeight);
    const auto xOf = [&](double db) { return bar.left() + (1.0 - db / kFloorDb) * bar.width(); };

    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.grid);
    painter.drawRoundedRect(bar, 3.0, 3.0);
    painter.setClipRect(QRectF(bar.topLeft(), QPointF(xOf(levelDb_), bar.bottom())));
    painter.setBrush(levelDb_ > kHotDb ? colors.warning : colors.good);
    painter.drawRoundedRect(bar, 3.0, 3.0);
    painter.setClipping(false);
    if (peakDb_ > kFloorDb) {
        painter.setPen(QPen(peakDb_ >= kHotDb ? colors.warning : colors.text, 2.0));
        const double x = std::min(xOf(peakDb_), bar.right() - 1.0);
        painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()));
    }
    if (noiseDb_ > kFloorDb) {
        painter.setPen(QPen(colors.subtle, 1.0, Qt::DotLine));
        painter.drawLine(QPointF(xOf(noiseDb_), bar.top()), QPointF(xOf(noiseDb_), bar.bottom()));
    }
    painter.setPen(peakDb_ >= kClipDb ? colors.warning : colors.text);
    painter.drawText(QRectF(bar.right(), bar.top() - 3.0, readingWidth, kBarHeight + 6.0),
                     Qt::AlignRight | Qt::AlignVCenter, reading);
    painter.setPen(colors.subtle);
    for (const int db : std::array{-60, -40, -20, 0}) {
        const QString text = signedText(db);
        const double w = metrics.horizontalAdvance(text);
        const double x = std::clamp(xOf(db) - w / 2.0, 0.0, bar.right() - w);
        painter.drawText(QPointF(x, bar.bottom() + 3.0 + metrics.ascent()), text);
    }
    painter.drawText(QRectF(bar.right(), bar.bottom() + 3.0, readingWidth, metrics.height()),
                     Qt::AlignRight | Qt::AlignTop, tr("dBFS"));
}

} // namespace dclscope

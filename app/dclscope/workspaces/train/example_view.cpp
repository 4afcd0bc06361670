// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/example_view.h"

#include "app/dclscope/workspaces/live/live_controls.h"
#include "core/audio/sound_file.h"
#include "core/features/log_mel.h"
#include "core/features/resample.h"
#include "widgets/style/color_map.h"
#include "widgets/style/format.h"
#include "widgets/style/theme.h"
#include "widgets/views/axes.h"

#include <QFileInfo>
#include <QImageReader>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace dclscope {
namespace {

constexpr double kRangeDb = 70.0; // from the darkest to the brightest colour
constexpr double kGap = 3.0;

} // namespace

ExampleView::ExampleView(QWidget* parent) : QWidget(parent) {
    worker_.setMaxThreadCount(1);
    setAccessibleName(tr("The example that is picked"));
    setFocusPolicy(Qt::TabFocus);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

ExampleView::~ExampleView() {
    ++generation_;
    worker_.clear();
    worker_.waitForDone();
}

bool ExampleView::isSound(const QString& path) { return LiveControls::isSound(path); }

bool ExampleView::canShow(const QString& path) {
    return isSound(path) ||
           QImageReader::supportedImageFormats().contains(QFileInfo(path).suffix().toLower().toLatin1());
}

void ExampleView::showFile(const QString& path, const FrontEnd& frontEnd) {
    const int generation = ++generation_;
    image_ = {};
    sentence_.clear();
    update();
    if (path.isEmpty()) return;
    worker_.start([this, path, frontEnd, generation] {
        const Drawn drawn = draw(path, frontEnd);
        QMetaObject::invokeMethod(
            this,
            [this, drawn, generation] {
                if (generation == generation_) take(drawn);
            },
            Qt::QueuedConnection);
    });
}

void ExampleView::showImage(const QImage& image) {
    ++generation_;
    take({image, 0.0, {}});
}

void ExampleView::take(const Drawn& drawn) {
    image_ = drawn.image;
    seconds_ = drawn.seconds;
    sentence_ = drawn.sentence;
    updateGeometry();
    update();
    emit ready();
}

ExampleView::Drawn ExampleView::draw(const QString& path, const FrontEnd& frontEnd) {
    try {
        if (isSound(path)) return drawSound(path, frontEnd);
        QImageReader reader(path);
        Drawn drawn{reader.read(), 0.0, {}};
        if (drawn.image.isNull()) drawn.sentence = tr("%1: %2").arg(path, reader.errorString());
        return drawn;
    } catch (const std::exception& error) {
        return {{}, 0.0, QString::fromUtf8(error.what())};
    }
}

ExampleView::Drawn ExampleView::drawSound(const QString& path, const FrontEnd& frontEnd) {
    const Sound sound = readSoundFile(path.toStdString());
    FrontEnd whole = frontEnd;
    whole.inputRateHz = whole.sampleRateHz;
    whole.windowSamples = 0;
    whole.frames = 0;
    const LogMel logMel(whole);
    const Array decibels = logMel.decibels(resample(sound.samples, sound.sampleRateHz, whole.sampleRateHz));
    const auto bands = static_cast<int>(logMel.bands());
    const auto frames = static_cast<int>(decibels.values.size()) / std::max(1, bands);
    if (frames == 0) return {{}, 0.0, tr("%1: is too short to draw").arg(path)};
    const double top = *std::max_element(decibels.values.begin(), decibels.values.end());
    QImage image(frames, bands, QImage::Format_RGB32);
    for (int t = 0; t < frames; ++t) {
        const auto* values = decibels.values.data() + static_cast<std::ptrdiff_t>(t) * bands;
        for (int band = 0; band < bands; ++band)
            image.setPixel(t, bands - 1 - band, ColorMap::magnitude().rgb((values[band] - top) / kRangeDb + 1.0));
    }
    return {image, sound.seconds(), {}};
}

void ExampleView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = Theme::instance().colors();
    if (image_.isNull()) {
        if (!sentence_.isEmpty()) drawSentence(painter, rect(), colors, sentence_);
        return;
    }
    painter.setFont(readableFont(font(), 0.9));
    const double line = QFontMetricsF(painter.font()).height();
    QRectF area = QRectF(rect()).adjusted(0, 0, 0, -line - kGap);
    if (!isSpectrogram()) {
        area = rect();
        const QSizeF size = QSizeF(image_.size()).scaled(area.size(), Qt::KeepAspectRatio);
        area = QRectF(area.center() - QPointF(size.width() / 2, size.height() / 2), size);
    }
    // Small pictures are seen pixel by pixel.
    const bool shrinks = image_.width() > area.width();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, isSpectrogram() || shrinks);
    painter.drawImage(area, image_);
    if (!isSpectrogram()) return;
    painter.setPen(colors.subtle);
    painter.drawText(QRectF(area.left(), area.bottom() + kGap, area.width(), line), Qt::AlignCenter,
                     tr("Mel bands over %1").arg(formatWithUnit(seconds_, tr("s"))));
}

void ExampleView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) emit clicked();
}

void ExampleView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit clicked();
    else
        QWidget::keyPressEvent(event);
}

} // namespace dclscope

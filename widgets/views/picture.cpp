// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/picture.h"

#include "core/base/text.h"
#include "widgets/style/format.h"
#include "widgets/views/axes.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace dclscope {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dclscope::Picture)
};

/// A network in which nothing moves: what it is, and what can be done with it.
QString plainSentences(const Run& run) {
    QStringList lines;
    for (const std::string& fact : run.plainFacts) lines << QString::fromStdString(fact);
    lines << Words::tr("It has no layer with learned spacings or delays, and no tensor that can be shown.");
    return lines.join(QStringLiteral("\n\n"));
}

} // namespace

QRectF visiblePart(const ViewZoom& zoom, const QRectF& whole) {
    const double s = std::max(1.0, zoom.scale);
    const QSizeF size(whole.width() / s, whole.height() / s);
    const QPointF middle(whole.x() + zoom.x * whole.width(), whole.y() + zoom.y * whole.height());
    QRectF shown(middle - QPointF(size.width() / 2, size.height() / 2), size);
    shown.moveLeft(std::clamp(shown.left(), whole.left(), whole.right() - shown.width()));
    shown.moveTop(std::clamp(shown.top(), whole.top(), whole.bottom() - shown.height()));
    return shown;
}

void Picture::setRun(RunPointer run, std::size_t index) {
    index_ = index;
    chosen(run, index);
    scene_.setRun(std::move(run), index);
    scale();
    runChanged();
    epochChanged();
}

void Picture::setRun(RunPointer run, std::size_t index, std::optional<Scales> scales) {
    given_ = std::move(scales);
    setRun(std::move(run), index);
}

void Picture::setScales(std::optional<Scales> scales) {
    given_ = std::move(scales);
    scale();
    runChanged();
}

void Picture::setHiddenAxis(std::optional<std::size_t> axis) {
    if (axis == scene_.hiddenAxis()) return;
    scene_.setHiddenAxis(axis);
    scale();
    runChanged();
}

void Picture::scale() {
    const LayerScene* own = &scene_;
    scales_ = given_ ? *given_ : measureScales({&own, 1});
}

void Picture::setEpoch(double epoch) {
    scene_.setEpoch(epoch);
    epochChanged();
}

QString Picture::whyNoLayer() const { return plainSentences(*scene_.run()); }

QString Picture::title() const {
    return scene_.layer() == nullptr ? QString() : QString::fromStdString(printable(scene_.layer()->name));
}

QString Picture::facts() const {
    const Layer& layer = *scene_.layer();
    if (layer.delays == DelayMap::Stored)
        return Words::tr("%1 delays in %2, as stored")
            .arg(formatCount(layer.positionsPerAxis()), QString::fromUtf8(layer.unit.data()));
    QStringList sizes;
    for (const std::int64_t size : layer.dilatedSize.value) sizes += QString::number(size);
    return Words::tr("%1, %2 · %3 elements · dilated size %4")
        .arg(QString::fromUtf8(kindName(layer.kind.value).data()),
             QString::fromUtf8(versionName(layer.version.value).data()), formatCount(layer.positionsPerAxis()),
             sizes.join(QStringLiteral(" × ")));
}

QString Picture::emptySentence() const {
    if (scene_.run() == nullptr) return Words::tr("Open a run or a checkpoint to see its layers here.");
    if (scene_.layer() == nullptr) return whyNoLayer();
    if (!scene_.layer()->problem.empty())
        return Words::tr("This layer cannot be drawn: %1")
            .arg(QString::fromStdString(printable(scene_.layer()->problem, 300)));
    if (!scene_.hasData()) return Words::tr("No checkpoint of this run holds readable positions of this layer.");
    return whyEmpty();
}

std::vector<std::size_t> Picture::pinnedIn(const LayerScene& scene) const {
    std::vector<std::size_t> elements;
    for (const Pin& pin : pins_)
        if (scene.layer() != nullptr && pin.layer == scene.layer()->name && pin.element < scene.state().count())
            elements.push_back(pin.element);
    return elements;
}

void Picture::drawPin(QPainter& painter, const QPointF& centre, double radius, std::size_t element,
                      const ThemeColors& colors) {
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.accent, 2.0));
    painter.drawEllipse(centre, radius + 2.5, radius + 2.5);
    painter.setFont(readableFont(painter.font(), 0.9, true));
    const QString name = QStringLiteral("#%1").arg(element);
    const QFontMetricsF metrics(painter.font());
    QRectF box(centre + QPointF(radius + 5.0, -0.5 * metrics.height()),
               QSizeF(metrics.horizontalAdvance(name) + 6.0, metrics.height()));
    QColor ground = colors.plot;
    ground.setAlpha(190);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(colors.accent);
    painter.drawText(box, Qt::AlignCenter, name);
    painter.restore();
}

void Picture::paint(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.fillRect(area, colors.plot);
    plotRect_ = {};
    if (const QString sentence = emptySentence(); !sentence.isEmpty())
        drawSentence(painter, area, colors, sentence);
    else
        draw(painter, area, colors, zoom);
    painter.restore();
}

QString Picture::readingAt(const QPointF& where) const {
    if (plotRect_.isEmpty() || !plotRect_.contains(where) || !emptySentence().isEmpty()) return {};
    return reading(where);
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/render/poster.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/run/view_limits.h"
#include "widgets/style/format.h"
#include "widgets/views/comparison_picture.h"
#include "widgets/views/view_picture.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>

namespace dclscope {
namespace {

constexpr int kSmallestSide = 64;
constexpr int kLargestSide = 8192;
constexpr QSizeF kPlainSize(720, 540); ///< texts have their plain size here and grow with larger pictures

std::unique_ptr<Picture> makeComparison(const RenderOptions& options) {
    auto comparison = std::make_unique<ComparisonPicture>();
    comparison->setOther(options.other);
    return comparison;
}

} // namespace

Poster::Poster(RunPointer run, const RenderOptions& options) : run_(std::move(run)), options_(options) {
    if (!run_) throw Error("there is no run to draw");
    const QSize size = options.size;
    if (std::min(size.width(), size.height()) < kSmallestSide || std::max(size.width(), size.height()) > kLargestSide)
        throw ConfigError("a picture of " + std::to_string(size.width()) + "x" + std::to_string(size.height()) +
                          " cannot be drawn; each side must be 64 to 8192");
    const std::size_t layer = layerOf(options_.state, *run_);
    requireShown(options_.state, *run_);
    const Shown shown = shownAt(*run_, layer);
    options_.state.view = viewOf(options_.state, shown);
    picture_ = options_.state.compare ? makeComparison(options_) : makePicture(*options_.state.view, shown);
    picture_->setRun(run_, layer);
    picture_->look(options_.state);
    if (const QString why = picture_->emptySentence(); !why.isEmpty())
        throw Error((shown.layer != nullptr ? "layer '" : "tensor '") + printable(shown.name()) +
                    "': " + why.toStdString());
    setEpoch(options_.state.epoch.value_or(lastEpoch()));
}

Poster::~Poster() = default;

void Poster::setEpoch(double epoch) { picture_->setEpoch(std::clamp(epoch, firstEpoch(), lastEpoch())); }
double Poster::firstEpoch() const { return picture_->epochs().front(); }
double Poster::lastEpoch() const { return picture_->epochs().back(); }
std::size_t Poster::checkpointCount() const { return picture_->epochs().size(); }
QString Poster::title() const { return picture_->title(); }

void Poster::paint(QPainter& painter, const QSizeF& size, bool withProgress) {
    const ThemeColors& colors = themeColors(options_.dark);
    const double grow = std::max(1.0, std::min(size.width() / kPlainSize.width(), size.height() / kPlainSize.height()));
    painter.save();
    painter.scale(grow, grow);
    painter.setFont(readableFont(QGuiApplication::font()));
    const QRectF page(QPointF(0, 0), size / grow);
    painter.fillRect(page, colors.plot);
    painter.setRenderHint(QPainter::Antialiasing);
    // Very small pictures keep their room for the data.
    const bool heading = page.height() >= 220.0 && page.width() >= 260.0;
    const double top = heading ? 2.6 * QFontMetricsF(painter.font()).height() + 14.0 : 0.0;
    const double bottom = withProgress ? 14.0 : 0.0;
    picture_->paint(painter, page.adjusted(0, top, 0, -bottom), colors, options_.state.zoom);
    if (heading) drawHeading(painter, QRectF(20.0, 14.0, page.width() - 40.0, top - 14.0));
    if (withProgress) drawProgress(painter, QRectF(20.0, page.bottom() - 11.0, page.width() - 40.0, 3.0));
    painter.restore();
}

void Poster::drawHeading(QPainter& painter, const QRectF& box) const {
    const ThemeColors& colors = themeColors(options_.dark);
    const QFont plain = painter.font();
    const QString when = checkpointCount() > 1 ? formatEpoch(picture_->scene().epoch(), lastEpoch()) : QString();
    const double whenWidth = QFontMetricsF(readableFont(plain, 1.15)).horizontalAdvance(when);
    painter.setFont(readableFont(plain, 1.15));
    painter.setPen(colors.accent);
    painter.drawText(box, Qt::AlignRight | Qt::AlignTop, when);
    painter.setFont(readableFont(plain, 1.25, true));
    painter.setPen(colors.text);
    const QFontMetricsF big(painter.font());
    painter.drawText(box, Qt::AlignLeft | Qt::AlignTop,
                     big.elidedText(title(), Qt::ElideMiddle, box.width() - whenWidth - 20.0));
    painter.setFont(plain);
    painter.setPen(colors.subtle);
    const QString facts = QStringLiteral("%1 · %2").arg(picture_->subject(), picture_->facts());
    const QFontMetricsF small(plain);
    painter.drawText(box.adjusted(0, big.height() + 2.0, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                     small.elidedText(facts, Qt::ElideRight, box.width()));
}

void Poster::drawProgress(QPainter& painter, const QRectF& box) const {
    const ThemeColors& colors = themeColors(options_.dark);
    const double span = lastEpoch() - firstEpoch();
    const double share = span > 0.0 ? (picture_->scene().epoch() - firstEpoch()) / span : 1.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.grid);
    painter.drawRoundedRect(box, 1.5, 1.5);
    painter.setBrush(colors.accent);
    painter.drawRoundedRect(QRectF(box.topLeft(), QSizeF(std::max(3.0, share * box.width()), box.height())), 1.5, 1.5);
}

QImage Poster::image(bool withProgress) {
    QImage image(options_.size, QImage::Format_RGB32);
    QPainter painter(&image);
    paint(painter, options_.size, withProgress);
    return image;
}

} // namespace dclscope

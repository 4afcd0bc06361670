// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/comparison_picture.h"

#include "core/base/text.h"
#include "core/run/run_pair.h"
#include "core/run/view_limits.h"
#include "widgets/style/format.h"
#include "widgets/views/axes.h"
#include "widgets/views/comparison_spread.h"
#include "widgets/views/ridgeline_picture.h"
#include "widgets/views/view_picture.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kPanelGap = 10.0;
constexpr double kRowAspect = 1.75; ///< from here on, width by height, three panels stand in a row

struct ComparisonWords {
    Q_DECLARE_TR_FUNCTIONS(dclscope::ComparisonPicture)
};

QString safeName(const std::string& name) { return QString::fromStdString(printable(name)); }

bool offers(const Shown& shown, View view) {
    const auto views = viewsOf(shown);
    return std::find(views.begin(), views.end(), view) != views.end();
}

/// The same place of another plot.
QPointF moved(const QPointF& where, const QRectF& from, const QRectF& to) {
    return {to.left() + (where.x() - from.left()) / from.width() * to.width(),
            to.top() + (where.y() - from.top()) / from.height() * to.height()};
}

} // namespace

void ComparisonPicture::setOther(RunPointer other) {
    other_ = std::move(other);
    runChanged();
}

void ComparisonPicture::chosen(const RunPointer& run, std::size_t index) {
    run_ = run;
    index_ = index;
}

/// Whatever was built shows another run or layer: look() builds anew.
void ComparisonPicture::runChanged() {
    difference_.reset();
    a_.reset();
    b_.reset();
}

void ComparisonPicture::look(const ViewState& state) {
    const bool stays = a_ && state.view == state_.view && state.otherLayer == state_.otherLayer;
    const bool otherAxes = state.axis != state_.axis || state.hidden != state_.hidden;
    state_ = state;
    if (!stays) {
        build();
    } else {
        a_->look(state_);
        if (b_) b_->look(secondState());
        if (otherAxes) shareScales();
        standTogether();
        if (difference_) difference_->look(state_);
    }
    epochChanged();
}

/// Neurons of the second side stand where those of the first do: it does not sort them itself.
ViewState ComparisonPicture::secondState() const {
    ViewState state = state_;
    state.order = Order::Index;
    return state;
}

void ComparisonPicture::standTogether() {
    if (a_ && b_) a_->standBeside(*b_);
}

std::unique_ptr<Picture> ComparisonPicture::makeSide(View view, const Shown& shown) const {
    auto side = makePicture(view, shown, reading_);
    side->setWaker(waker_);
    return side;
}

void ComparisonPicture::setWaker(std::function<void()> waker) { waker_ = std::move(waker); }

bool ComparisonPicture::isReading() const { return (a_ && a_->isReading()) || (b_ && b_->isReading()); }

void ComparisonPicture::refresh() {
    if (!a_) return;
    a_->refresh();
    if (!b_) return;
    b_->refresh();
    standTogether();
    if (!difference_) buildDifference(viewOf(state_, shownAt(*run_, index_)));
}

std::optional<std::size_t> ComparisonPicture::partner() const {
    const Run& other = other_ ? *other_ : *run_;
    if (!state_.otherLayer.empty()) {
        const std::size_t named = other.layerIndex(state_.otherLayer);
        return named < other.layers.size() ? std::optional(named) : std::nullopt;
    }
    if (&other == run_.get()) return index_;
    const LayerMatch match = matchLayers(run_->layers, other.layers);
    const LayerPair* pair = match.ofA(index_);
    return pair == nullptr ? std::nullopt : std::optional(pair->b);
}

void ComparisonPicture::build() {
    runChanged();
    if (scene_.layer() == nullptr) return;
    const Shown shown = shownAt(*run_, index_);
    const View view = viewOf(state_, shown);
    a_ = makeSide(view, shown);
    a_->setRun(run_, index_);
    a_->look(state_);
    secondMissing_.clear();
    differenceMissing_.clear();
    buildSecond(view);
    shareScales();
    epochChanged();
    buildDifference(view);
}

void ComparisonPicture::buildSecond(View view) {
    const RunPointer& other = other_ ? other_ : run_;
    const std::optional<std::size_t> index = partner();
    if (!index) {
        secondMissing_ =
            state_.otherLayer.empty()
                ? ComparisonWords::tr("%1 has no layer of this name, and none of its kind and shape that is left.")
                      .arg(safeName(other->name))
                : ComparisonWords::tr("%1 has no layer called %2.")
                      .arg(safeName(other->name), safeName(state_.otherLayer));
        return;
    }
    const Shown shown = shownAt(*other, *index);
    if (!offers(shown, view)) {
        secondMissing_ = ComparisonWords::tr("%1 of %2 cannot be drawn this way: it is of another kind.")
                             .arg(safeName(shown.name()), safeName(other->name));
        return;
    }
    b_ = makeSide(view, shown);
    b_->setRun(other, *index);
    b_->look(secondState());
}

/// The same colours, sizes and places mean the same on both sides.
void ComparisonPicture::shareScales() {
    if (!b_) return;
    const LayerScene* scenes[] = {&a_->scene(), &b_->scene()};
    Scales common = measureScales(scenes);
    auto* ridgesA = dynamic_cast<RidgelinePicture*>(a_.get());
    auto* ridgesB = dynamic_cast<RidgelinePicture*>(b_.get());
    for (Picture* picture : {a_.get(), b_.get()}) picture->setScales(common);
    if (ridgesA == nullptr || ridgesB == nullptr) return;
    common.ridge = std::max(ridgesA->tallest(), ridgesB->tallest());
    for (Picture* picture : {a_.get(), b_.get()}) picture->setScales(common);
}

void ComparisonPicture::buildDifference(View view) {
    if (!b_ || !a_->emptySentence().isEmpty() || !b_->emptySentence().isEmpty()) {
        differenceMissing_ = ComparisonWords::tr("There is no difference to draw without both sides.");
        return;
    }
    const std::string reason = whyNotOneByOne(*a_->scene().layer(), *b_->scene().layer());
    difference_ = makeDifference(view, *a_, *b_, reason.empty());
    differenceMissing_.clear();
    if (!reason.empty() && dynamic_cast<const ComparisonSpread*>(difference_.get()) != nullptr)
        differenceMissing_ =
            ComparisonWords::tr("no partners for single elements: %1").arg(QString::fromStdString(reason));
    difference_->look(state_);
}

double ComparisonPicture::otherEpoch() const {
    if (!run_) return 0.0;
    return secondEpoch(state_, scene_.epoch(), *run_, other_ ? *other_ : *run_);
}

void ComparisonPicture::epochChanged() {
    if (!a_) return;
    a_->setEpoch(scene_.epoch());
    if (b_) b_->setEpoch(otherEpoch());
    standTogether();
}

QString ComparisonPicture::whyNoLayer() const {
    return ComparisonWords::tr("Layers with learned positions or delays are compared; this is a plain tensor. Choose a "
                               "layer, or stop comparing.");
}

QString ComparisonPicture::subject() const { return a_ ? a_->subject() : QString(); }

QStringList ComparisonPicture::captionsOf(const Run& run, double epoch) const {
    const QString name = safeName(run.name);
    if (run.snapshots.size() < 2) return {name};
    const bool whole = std::fabs(epoch - std::round(epoch)) < 0.05;
    const QString moment = ComparisonWords::tr("epoch %1").arg(formatFixed(epoch, whole ? 0 : 1));
    return {QStringLiteral("%1 · %2").arg(name, formatEpoch(epoch, run.snapshots.back().epoch)),
            QStringLiteral("%1 · %2").arg(name, moment)};
}

/// What is between the pictures, and the same without why it is no more, and without how it is shown.
QStringList ComparisonPicture::differenceCaptions() const {
    const QString caption = difference_ ? difference_->caption() : ComparisonWords::tr("Difference");
    QStringList captions{caption, caption.section(QLatin1Char(','), 0, 0).section(QLatin1Char(':'), 0, 0).trimmed()};
    if (difference_ && !differenceMissing_.isEmpty())
        captions.prepend(caption + QStringLiteral(" · ") + differenceMissing_);
    return captions;
}

QString ComparisonPicture::facts() const {
    if (!run_) return {};
    const Run& other = other_ ? *other_ : *run_;
    return ComparisonWords::tr("A: %1, B: %2").arg(safeName(run_->name), safeName(other.name));
}

ComparisonPicture::Panels ComparisonPicture::layOut(const QRectF& area) const {
    const auto beside = [](const QRectF& row, int count, int index) {
        const double width = (row.width() - (count - 1) * kPanelGap) / count;
        return QRectF(row.left() + index * (width + kPanelGap), row.top(), width, row.height());
    };
    if (area.width() >= kRowAspect * area.height()) return {beside(area, 3, 0), beside(area, 3, 1), beside(area, 3, 2)};
    const double height = (area.height() - kPanelGap) / 2.0;
    const QRectF top(area.left(), area.top(), area.width(), height);
    const QRectF below(area.left(), area.top() + height + kPanelGap, area.width(), height);
    return {beside(top, 2, 0), beside(top, 2, 1), below};
}

/// The three plots in which a point means the same: where their difference is drawn of a part of both, that part, and
/// elsewhere all of both.
std::array<QRectF, 3> ComparisonPicture::plotsAt(const QPointF& where) const {
    const std::array<QRectF, 3> parts{a_ ? a_->comparedRect() : QRectF(), b_ ? b_->comparedRect() : QRectF(),
                                      difference_ ? difference_->plotRect() : QRectF()};
    for (const QRectF& part : parts)
        if (part.contains(where)) return parts;
    return {a_ ? a_->plotRect() : QRectF(), b_ ? b_->plotRect() : QRectF(), {}};
}

QRectF ComparisonPicture::plotRectAt(const QPointF& where) const {
    for (const QRectF& plot : plotsAt(where))
        if (plot.contains(where)) return plot;
    return a_ ? a_->plotRect() : plotRect_;
}

/// The mouse points at the same place of every panel.
void ComparisonPicture::spreadCursor() {
    const auto all = cursor_ ? plotsAt(*cursor_) : std::array<QRectF, 3>();
    const QRectF source = cursor_ ? plotRectAt(*cursor_) : QRectF();
    const bool inside = cursor_ && !source.isEmpty() && source.contains(*cursor_);
    const auto placed = [&](const QRectF& plot) -> std::optional<QPointF> {
        if (!inside || plot.isEmpty()) return std::nullopt;
        return moved(*cursor_, source, plot);
    };
    a_->setCursor(placed(all[0]));
    if (b_) b_->setCursor(placed(all[1]));
    if (difference_) difference_->setCursor(placed(all[2]));
}

QRectF ComparisonPicture::drawCaption(QPainter& painter, const QRectF& panel, const QString& letter,
                                      const QStringList& texts, const QColor& color, const ThemeColors& colors) const {
    painter.save();
    painter.setFont(readableFont(painter.font(), 1.0, true));
    const QFontMetricsF metrics(painter.font());
    const double height = metrics.height() + 6.0;
    QRectF line(panel.left() + 12.0, panel.top() + 2.0, panel.width() - 16.0, metrics.height());
    if (!letter.isEmpty()) {
        const double side = metrics.height();
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(line.topLeft(), QSizeF(side, side)), 3.0, 3.0);
        painter.setPen(colors.plot);
        painter.drawText(QRectF(line.topLeft(), QSizeF(side, side)), Qt::AlignCenter, letter);
        line.setLeft(line.left() + side + 6.0);
    }
    painter.setFont(readableFont(painter.font(), 1.0, false));
    painter.setPen(colors.text);
    const QFontMetricsF plain(painter.font());
    const auto fitting = std::find_if(
        texts.begin(), texts.end(), [&](const QString& text) { return plain.horizontalAdvance(text) <= line.width(); });
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     fitting != texts.end() ? *fitting : plain.elidedText(texts.back(), Qt::ElideMiddle, line.width()));
    painter.restore();
    return panel.adjusted(0.0, height, 0.0, 0.0);
}

void ComparisonPicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) {
    if (!a_) return;
    plotRect_ = area; // readings and clicks are those of the panels
    const Panels panels = layOut(area.adjusted(2.0, 4.0, -2.0, 0.0));
    spreadCursor();
    const Run& other = other_ ? *other_ : *run_;
    const QString letterA = ComparisonWords::tr("A");
    const QString letterB = ComparisonWords::tr("B");
    const QRectF first =
        drawCaption(painter, panels.first, letterA, captionsOf(*run_, scene_.epoch()), firstSideColor(colors), colors);
    a_->paint(painter, first, colors, zoom);
    const QRectF second =
        drawCaption(painter, panels.second, letterB, captionsOf(other, otherEpoch()), secondSideColor(colors), colors);
    if (b_)
        b_->paint(painter, second, colors, zoom);
    else
        drawSentence(painter, second, colors, secondMissing_);
    const QRectF third = drawCaption(painter, panels.difference, {}, differenceCaptions(), {}, colors);
    if (!difference_) return drawSentence(painter, third, colors, differenceMissing_);
    painter.save();
    difference_->draw(painter, third, colors, zoom);
    painter.restore();
}

std::optional<ChannelPlace> ComparisonPicture::placeAt(const QPointF& where) const {
    if (a_ && a_->plotRect().contains(where)) return a_->placeAt(where);
    if (b_ && b_->plotRect().contains(where)) return b_->placeAt(where);
    return std::nullopt;
}

std::optional<std::size_t> ComparisonPicture::elementAt(const QPointF& where) const {
    if (a_ && a_->plotRect().contains(where)) return a_->elementAt(where);
    return std::nullopt;
}

std::optional<std::size_t> ComparisonPicture::layerAt(const QPointF& where) const {
    return a_ ? a_->layerAt(where) : std::nullopt;
}

std::optional<QPointF> ComparisonPicture::pointOf(std::size_t element) const {
    return a_ ? a_->pointOf(element) : std::nullopt;
}

QString ComparisonPicture::reading(const QPointF& where) const {
    const auto all = plotsAt(where);
    const QRectF source = plotRectAt(where);
    if (!a_ || source.isEmpty() || !source.contains(where)) return {};
    QStringList lines;
    const auto add = [&lines](const QString& name, const QString& numbers) {
        if (!numbers.isEmpty()) lines << (name.isEmpty() ? numbers : QStringLiteral("%1: %2").arg(name, numbers));
    };
    add(ComparisonWords::tr("A"), a_->readingAt(moved(where, source, all[0])));
    if (b_ && !all[1].isEmpty()) add(ComparisonWords::tr("B"), b_->readingAt(moved(where, source, all[1])));
    if (difference_ && !all[2].isEmpty())
        add(ComparisonWords::tr("A to B"), difference_->readingAt(moved(where, source, all[2])));
    return lines.join(QLatin1Char('\n'));
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/kernel_map_picture.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "widgets/style/format.h"
#include "widgets/views/axes.h"
#include "widgets/views/delay_axis.h"
#include "widgets/views/field_picture.h"
#include "widgets/views/kernel_picture.h"
#include "widgets/views/value_map.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kEdge = 14.0;
constexpr double kBetween = 10.0;
constexpr double kLeastQuarter = 150.0; ///< width of each of four parts
constexpr double kPlainTop = 0.6;       ///< of the height that kernel and response take where there are no elements

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dclscope::KernelMapPicture)
};

double largest(std::span<const float> values) {
    double most = 0.0;
    for (const float value : values)
        if (std::isfinite(value)) most = std::max(most, std::fabs(static_cast<double>(value)));
    return most;
}

} // namespace

void KernelMapPicture::look(const ViewState& state) {
    state_ = state;
    setPins(state.pins);
    measured_ = false;
    setHiddenAxis(state.hidden);
    if (elements_) {
        ViewState of = state;
        of.view = View::Channel;
        elements_->look(of);
    }
    construct();
}

void KernelMapPicture::chosen(const RunPointer& run, std::size_t index) {
    PlainPicture::chosen(run, index);
    chosenRun_ = run;
    chosenIndex_ = index;
    elements_.reset();
}

void KernelMapPicture::runChanged() {
    measured_ = false;
    kernel_ = {};
    if (isPlain()) return PlainPicture::runChanged();
    if (scene_.layer() == nullptr) return;
    if (!elements_) {
        if (learnedAxes(scene_.layer()->kind.value) == 1)
            elements_ = std::make_unique<FieldPicture>();
        else
            elements_ = std::make_unique<KernelPicture>();
    }
    elements_->setScales(scales_);
    elements_->setRun(chosenRun_, chosenIndex_);
    look(ViewState(state_));
}

void KernelMapPicture::epochChanged() {
    if (isPlain()) PlainPicture::epochChanged();
    if (elements_) elements_->setEpoch(scene_.epoch());
    construct();
}

void KernelMapPicture::refresh() {
    if (isPlain()) PlainPicture::refresh();
    construct();
}

// Of elements the words of any layer hold, past those of a plain tensor.
// NOLINTBEGIN(bugprone-parent-virtual-call)
QString KernelMapPicture::title() const { return isPlain() ? PlainPicture::title() : Picture::title(); }
QString KernelMapPicture::facts() const { return isPlain() ? PlainPicture::facts() : Picture::facts(); }
const std::vector<double>& KernelMapPicture::epochs() const {
    return isPlain() ? PlainPicture::epochs() : Picture::epochs();
}
// NOLINTEND(bugprone-parent-virtual-call)

ChannelPlace KernelMapPicture::place() const noexcept {
    const auto within = [](std::size_t wanted, std::int64_t count) {
        return std::min(wanted, static_cast<std::size_t>(std::max<std::int64_t>(1, count)) - 1);
    };
    if (const PlainLayer* plain = plain_.layer())
        return {within(state_.out, plain->outs), within(state_.in, plain->ins)};
    if (const Layer* layer = scene_.layer())
        return {within(state_.out, layer->outChannels), within(state_.in, layer->inChannelsPerGroup)};
    return {};
}

QString KernelMapPicture::subject() const {
    const bool rows = isPlain() ? plain_.layer()->rowsAreInputs()
                                : scene_.layer() != nullptr && learnedAxes(scene_.layer()->kind.value) == 1;
    if (!rows) return Words::tr("dense kernel of output %1, input %2").arg(place().out).arg(place().in);
    return isPlain() ? Words::tr("kernels of output %1").arg(place().out)
                     : Words::tr("dense kernels of neuron %1").arg(place().out);
}

QString KernelMapPicture::whyNoLayer() const {
    if (isPlain() && plain_.layer()->kind != PlainKind::Kernels)
        return Words::tr("%1 holds no kernels of a convolution.").arg(title());
    return PlainPicture::whyNoLayer();
}

QString KernelMapPicture::whyEmpty() const {
    const Layer& layer = *scene_.layer();
    if (layer.delays == DelayMap::Stored || layer.place != Place::Synapse)
        return Words::tr("This layer stores delays and no kernel; its other views show them.");
    if (problem_.empty()) return {};
    return Words::tr("The dense kernel cannot be constructed: %1.")
        .arg(QString::fromStdString(printable(problem_, 300)));
}

LayerKernel KernelMapPicture::kernelAt(const LayerState& state) const {
    return layerKernel(*scene_.layer(), state, place().out, place().in, state_.hidden);
}

/// Limits over three epochs: as an element's width shrinks, its kernel rises, and is to be seen to.
void KernelMapPicture::measure() {
    measured_ = true;
    limits_ = {0.0, 0.0, 0.0};
    const auto widen = [this](const LayerKernel& kernel) {
        limits_.value = std::max(limits_.value, largest(kernel.values));
        limits_.answer = std::max(limits_.answer, largest(kernel.response));
        limits_.curve = std::max(limits_.curve, largest(kernel.mean));
    };
    widen(kernel_);
    LayerState state;
    if (!isPlain())
        for (const double epoch : {epochs().front(), epochs()[epochs().size() / 2], epochs().back()}) {
            scene_.stateAt(epoch, state);
            widen(kernelAt(state));
        }
    for (double* limit : {&limits_.value, &limits_.answer, &limits_.curve})
        if (!(*limit > 0.0)) *limit = 1.0;
    if (!kernel_.isPlane) limits_.curve = limits_.answer;
}

void KernelMapPicture::standBeside(Picture& second) {
    auto* other = dynamic_cast<KernelMapPicture*>(&second);
    if (other == nullptr) return;
    if (elements_ && other->elements_) elements_->standBeside(*other->elements_);
    limits_.value = other->limits_.value = std::max(limits_.value, other->limits_.value);
    limits_.answer = other->limits_.answer = std::max(limits_.answer, other->limits_.answer);
    limits_.curve = other->limits_.curve = std::max(limits_.curve, other->limits_.curve);
}

LayerKernel KernelMapPicture::kernelAt(double epoch) const {
    if (isPlain() || kernel_.empty()) return kernel_;
    LayerState state;
    scene_.stateAt(epoch, state);
    return kernelAt(state);
}

std::optional<std::size_t> KernelMapPicture::elementAt(const QPointF& where) const {
    return elements_ && elementsBox_.contains(where) ? elements_->elementAt(where) : std::nullopt;
}

std::optional<QPointF> KernelMapPicture::pointOf(std::size_t element) const {
    return elements_ && !elementsBox_.isEmpty() ? elements_->pointOf(element) : std::nullopt;
}

void KernelMapPicture::construct() {
    kernel_ = {};
    problem_.clear();
    const bool there = isPlain() ? plain_.layer()->kind == PlainKind::Kernels && !plain_.values().empty()
                                 : scene_.hasData() && scene_.layer()->delays != DelayMap::Stored;
    if (!there) return;
    try {
        kernel_ = isPlain() ? plainKernel(*plain_.layer(), plain_.values(), place().out, place().in)
                            : kernelAt(scene_.state());
        if (!measured_ || isPlain()) measure();
    } catch (const Error& error) {
        kernel_ = {};
        problem_ = error.what();
    }
}

void KernelMapPicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) {
    const QRectF page = area.adjusted(kEdge, kEdge / 2, -kEdge, -kEdge / 2);
    const QSizeF half((page.width() - kBetween) / 2, (page.height() - kBetween) / 2);
    if (half.width() < 60 || half.height() < 60) return;
    map_ = answer_ = curve_ = {};
    elementsBox_ = {};
    const QPointF right(half.width() + kBetween, 0);
    const QPointF down(0, half.height() + kBetween);
    const bool alone = kernel_.rows == 1; // its response is a curve and no map
    if (elements_ &&
        half.width() < kLeastQuarter) { // where four had no room to be read: what is learned, and what it makes
        drawKernel(painter, {page.topLeft(), QSizeF(page.width(), half.height())}, colors, zoom);
        drawElements(painter, {page.topLeft() + down, QSizeF(page.width(), half.height())}, colors, zoom);
    } else if (elements_) {
        drawElements(painter, {page.topLeft(), half}, colors, zoom);
        drawKernel(painter, {page.topLeft() + right, half}, colors, zoom);
        if (!alone) drawResponse(painter, {page.topLeft() + down, half}, colors);
        drawCurve(painter,
                  alone ? QRectF(page.topLeft() + down, QSizeF(page.width(), half.height()))
                        : QRectF(page.topLeft() + down + right, half),
                  colors);
    } else {
        const QSizeF top(half.width(), kPlainTop * page.height());
        drawKernel(painter, {page.topLeft(), alone ? QSizeF(page.width(), top.height()) : top}, colors, zoom);
        if (!alone) drawResponse(painter, {page.topLeft() + right, top}, colors);
        drawCurve(painter, page.adjusted(0, top.height() + kBetween, 0, 0), colors);
    }
    plotRect_ = page;
}

std::optional<KernelMapPicture::Cell> KernelMapPicture::cellAt(const Part& part, const QPointF& where) const {
    if (part.plot.isEmpty() || !part.plot.contains(where) || part.visible.isEmpty()) return std::nullopt;
    const auto along = [](double share, double from, double size, double count) {
        return static_cast<std::size_t>(std::clamp(from + share * size, 0.0, count - 1.0));
    };
    const std::size_t rows = &part == &answer_ && kernel_.isPlane ? 2 * LayerKernel::kFrequencies - 1 : kernel_.rows;
    const std::size_t columns = &part == &map_    ? kernel_.columns
                                : kernel_.isPlane ? 2 * LayerKernel::kFrequencies - 1
                                                  : LayerKernel::kFrequencies;
    Cell cell{along((where.y() - part.plot.top()) / part.plot.height(), part.visible.top(), part.visible.height(),
                    static_cast<double>(rows)),
              along((where.x() - part.plot.left()) / part.plot.width(), part.visible.left(), part.visible.width(),
                    static_cast<double>(columns))};
    if (!kernel_.isPlane) cell.row = kernel_.rows - 1 - cell.row;
    return cell;
}

std::optional<ChannelPlace> KernelMapPicture::placeAt(const QPointF& where) const {
    if (kernel_.isPlane || isPlain() || kernel_.rows < 2) return std::nullopt;
    for (const Part* part : {&map_, &answer_})
        if (const auto cell = cellAt(*part, where)) {
            const std::size_t perInput =
                std::max<std::size_t>(1, kernel_.rows / std::max<std::size_t>(1, scene_.inChannels()));
            return ChannelPlace{place().out, cell->row / perInput};
        }
    return std::nullopt;
}

QString KernelMapPicture::reading(const QPointF& where) const {
    if (elements_ && elementsBox_.contains(where)) return elements_->readingAt(where);
    const auto number = [](float value) { return formatNumber(static_cast<double>(value)); };
    if (const auto cell = cellAt(map_, where)) {
        const QString value = number(kernel_.values[cell->row * kernel_.columns + cell->column]);
        const QRectF whole(0, 0, static_cast<double>(kernel_.columns), static_cast<double>(kernel_.rows));
        const Axis taps = tapAxis(whole);
        const double share = (static_cast<double>(cell->column) + 0.5) / static_cast<double>(kernel_.columns);
        const auto exact = [](double value) { return formatNumber(std::fabs(value) < 1e-9 ? 0.0 : value, 4); };
        const QString at = exact(std::lerp(taps.low, taps.high, share));
        if (!kernel_.isPlane) return Words::tr("%1 · %2 %3 · kernel %4").arg(rowName(cell->row), taps.title, at, value);
        const Axis rows = rowAxis(whole);
        const double down = (static_cast<double>(cell->row) + 0.5) / static_cast<double>(kernel_.rows);
        return Words::tr("%1 %2, %3 %4 · kernel %5")
            .arg(rows.title, exact(std::lerp(rows.low, rows.high, down)), taps.title, at, value);
    }
    if (const auto cell = cellAt(answer_, where)) {
        constexpr std::size_t kBins = LayerKernel::kFrequencies;
        constexpr double kLast = static_cast<double>(kBins - 1);
        if (!kernel_.isPlane)
            return Words::tr("%1 · %2 · |H| %3")
                .arg(rowName(cell->row), frequencyText(0.5 * static_cast<double>(cell->column) / kLast),
                     number(kernel_.response[cell->row * kBins + cell->column]));
        const auto cycles = [](std::size_t i) {
            return formatFixed(0.5 * (static_cast<double>(i) - kLast) / kLast, 2);
        };
        return Words::tr("%1 cycles per step across, %2 down · |H| %3")
            .arg(cycles(cell->column), cycles(cell->row),
                 number(kernel_.response[cell->row * (2 * kBins - 1) + cell->column]));
    }
    if (!curve_.plot.contains(where)) return {};
    const double share = (where.x() - curve_.plot.left()) / curve_.plot.width();
    const auto bin = static_cast<std::size_t>(std::lround(share * (LayerKernel::kFrequencies - 1)));
    return Words::tr("%1 · |H| %2")
        .arg(frequencyText(0.5 * share), number(kernel_.mean[std::min(bin, kernel_.mean.size() - 1)]));
}

} // namespace dclscope

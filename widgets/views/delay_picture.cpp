// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/delay_picture.h"

#include "core/run/layer_family.h"
#include "widgets/style/format.h"
#include "widgets/views/axes.h"
#include "widgets/views/delay_axis.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kMargin = 14.0;
constexpr double kNumberRoom = 20.0; ///< that the left axis has for numbers at least

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dclscope::DelayPicture)
};

/// A layer whose neurons send to each other, as its name says.
bool isRecurrent(const Layer& layer) {
    if (layer.delays != DelayMap::Stored || layer.outChannels != layer.inChannelsPerGroup) return false;
    const bool named = layer.stored.delays.find("recurrent") != std::string::npos;
    return layer.outChannels > 1 && (named || (layer.family != nullptr && layer.family->name == "delrec"));
}

} // namespace

QString DelayPicture::whyEmpty() const { return whyNoDelays(*scene_.layer()); }

QString DelayPicture::subject() const {
    return quantity_ == Quantity::Weight ? Words::tr("weights by neuron and input")
                                         : Words::tr("delays by neuron and input");
}

void DelayPicture::look(const ViewState& state) {
    strength_ = state.strength;
    setPins(state.pins);
    const bool same = order_ == state.order && (quantity_ == state.quantity || order_ != Order::Similarity);
    quantity_ = state.quantity;
    order_ = state.order;
    if (!same) sort();
}

void DelayPicture::sort() {
    SynapseMatrix matrix{scene_.outChannels(), scene_.inChannels(), {}, {}};
    if (!scene_.hasData() || learnedAxes(scene_.layer()->kind.value) != 1) matrix.rows = matrix.columns = 0;
    if (order_ != Order::Index && order_ != Order::Label && matrix.rows > 0) {
        LayerState last;
        scene_.stateAt(scene_.epochs().back(), last);
        for (std::size_t out = 0; out < matrix.rows; ++out)
            for (std::size_t in = 0; in < matrix.columns; ++in) {
                matrix.delays.push_back(static_cast<float>(delayOf(last, out, in)));
                matrix.weights.push_back(static_cast<float>(weightOf(last, out, in)));
            }
    }
    rowGroups_.clear();
    columnGroups_.clear();
    follows_ = false;
    places_ = matrixOrder(matrix, order_, quantity_);
    if (order_ == Order::Label && matrix.rows > 0) sortByLabel(matrix);
    findPlaces();
}

void DelayPicture::findPlaces() {
    const auto inverse = [](const std::vector<std::size_t>& places) {
        std::vector<std::size_t> of(places.size());
        for (std::size_t place = 0; place < places.size(); ++place) of[places[place]] = place;
        return of;
    };
    rowOf_ = inverse(places_.rows);
    columnOf_ = inverse(places_.columns);
}

void DelayPicture::standBeside(Picture& second) {
    auto* other = dynamic_cast<DelayPicture*>(&second);
    if (other == nullptr) return;
    if (other->places_.rows.size() == places_.rows.size()) {
        other->places_.rows = places_.rows;
        other->rowGroups_ = rowGroups_;
    }
    if (other->places_.columns.size() == places_.columns.size()) {
        other->places_.columns = places_.columns;
        other->columnGroups_ = columnGroups_;
    }
    other->follows_ = order_ != Order::Index;
    other->findPlaces();
}

/// Inputs are sorted likewise where they are neurons of the layer before.
void DelayPicture::sortByLabel(const SynapseMatrix& matrix) {
    const auto layer = static_cast<std::size_t>(scene_.layer() - run_->layers.data());
    if (!whyNoNeuronLabels(*run_, layer).empty()) return;
    wantAnswers();
    if (!answers_ || answers_->run != run_) return;
    const auto place = [this](std::size_t of, std::size_t count, std::vector<std::size_t>& order,
                              std::vector<LabelGroup>& groups) {
        const NeuronLabels& labels = answers_->layers.at(of);
        if (labels.labels.size() != count) return;
        order = orderByLabel(labels);
        groups = labelGroups(labels, order, run_->card.labels);
    };
    place(layer, matrix.rows, places_.rows, rowGroups_);
    if (layer > 0 && whyNoNeuronLabels(*run_, layer - 1).empty())
        place(layer - 1, matrix.columns, places_.columns, columnGroups_);
}

void DelayPicture::wantAnswers() {
    if (asked_ == run_) return;
    asked_ = run_;
    if (reading_ == PlainReading::AtOnce) {
        answers_ = finder_.find(run_);
        return;
    }
    finder_.want(run_, [inbox = inbox_, waker = waker_](const AnswerFinder::Pointer& found) {
        {
            const std::lock_guard<std::mutex> lock(inbox->guard);
            inbox->found = found;
        }
        if (waker) waker();
    });
}

void DelayPicture::refresh() {
    AnswerFinder::Pointer found;
    {
        const std::lock_guard<std::mutex> lock(inbox_->guard);
        found.swap(inbox_->found);
    }
    if (!found) return;
    answers_ = std::move(found);
    sort();
}

double DelayPicture::delayOf(const LayerState& state, std::size_t out, std::size_t in) const {
    const std::size_t first = scene_.firstElement(out, in);
    const std::size_t count = scene_.elementsPerPair();
    if (count == 1) return scene_.delay(state, first);
    double sum = 0.0;
    double weights = 0.0;
    for (std::size_t k = 0; k < count; ++k) {
        // The tiny share keeps the mean defined where all weights are zero.
        const double w = std::fabs(static_cast<double>(state.weights[first + k])) + 1e-12;
        sum += w * scene_.delay(state, first + k);
        weights += w;
    }
    return sum / weights;
}

double DelayPicture::weightOf(const LayerState& state, std::size_t out, std::size_t in) const {
    const std::size_t first = scene_.firstElement(out, in);
    double sum = 0.0;
    for (std::size_t k = 0; k < scene_.elementsPerPair(); ++k) sum += static_cast<double>(state.weights[first + k]);
    return sum;
}

void DelayPicture::fillImage(const ThemeColors& colors) {
    const QSize size(static_cast<int>(scene_.inChannels()), static_cast<int>(scene_.outChannels()));
    if (image_.size() != size) image_ = QImage(size, QImage::Format_RGB32);
    const LayerState& state = scene_.state();
    const double longest = scales_.longestDelay(delayUnit(scene_).perStep);
    const ColorMap& signs = ColorMap::diverging(colors.dark);
    const ColorMap& magnitudes = ColorMap::magnitude();
    const bool pales = strength_ && quantity_ == Quantity::Delay && scene_.layer()->hasWeights;
    const auto mixed = [ground = colors.plot.rgb()](QRgb color, double share) {
        const auto mix = [share](int from, int to) { return static_cast<int>(from + share * (to - from) + 0.5); };
        return qRgb(mix(qRed(ground), qRed(color)), mix(qGreen(ground), qGreen(color)),
                    mix(qBlue(ground), qBlue(color)));
    };
    for (std::size_t row = 0; row < places_.rows.size(); ++row) {
        const std::size_t out = places_.rows[row];
        auto* line = reinterpret_cast<QRgb*>(image_.scanLine(static_cast<int>(row)));
        for (std::size_t column = 0; column < places_.columns.size(); ++column) {
            const std::size_t in = places_.columns[column];
            if (quantity_ == Quantity::Weight) {
                line[column] = signs.signedRgb(weightOf(state, out, in), scales_.weight);
                continue;
            }
            const QRgb color = magnitudes.rgb((delayOf(state, out, in) - scene_.leastDelay()) / longest);
            const double share = pales ? std::fabs(weightOf(state, out, in)) / scales_.weight : 1.0;
            line[column] = share < 1.0 ? mixed(color, share) : color;
        }
    }
}

QString DelayPicture::ordered(const QString& what) const {
    if (follows_) return Words::tr("%1, in the order of A").arg(what);
    switch (order_) {
    case Order::Index: break;
    case Order::Delay: return Words::tr("%1, by mean delay").arg(what);
    case Order::Weight: return Words::tr("%1, by weight").arg(what);
    case Order::Similarity: return Words::tr("%1, by similarity").arg(what);
    case Order::Label: return columnGroups_.empty() ? what : Words::tr("%1, by label").arg(what);
    }
    return what;
}

QString DelayPicture::labelTitle() const {
    if (follows_) return Words::tr("neurons, in the order of A");
    const auto layer = static_cast<std::size_t>(scene_.layer() - run_->layers.data());
    if (layer + 1 == run_->layers.size()) return Words::tr("output neurons");
    return answers_->layers[layer].heard ? Words::tr("neurons, by the label they answer to most")
                                         : Words::tr("neurons, by the label that their weights lead to");
}

void DelayPicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) {
    const AxisRoom room = axisRoom(painter);
    // Names are wider than numbers.
    const double names = rowGroups_.empty() ? 0.0 : groupNamesRoom(painter, rowGroups_) - kNumberRoom;
    const double above = columnGroups_.empty() ? 0.0 : groupNamesHeight(painter);
    QRectF plot = area.adjusted(kMargin + room.left + std::max(0.0, names), kMargin + above,
                                -kMargin - colorBarRoom(painter, area.width()),
                                -kMargin / 2 - room.bottom - colorLineRoom(painter, area.width()));
    if (plot.width() < 20 || plot.height() < 20) return;
    if (isRecurrent(*scene_.layer())) { // neurons by the same neurons
        const double side = std::min(plot.width(), plot.height());
        plot = QRectF(plot.left() + (plot.width() - side) / 2, plot.top() + (plot.height() - side) / 2, side, side);
    }
    plotRect_ = plot;
    const QRectF whole(0.0, 0.0, static_cast<double>(scene_.inChannels()), static_cast<double>(scene_.outChannels()));
    visible_ = visiblePart(zoom, whole);
    fillImage(colors);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(plot, image_, visible_);
    if (cursor_)
        if (const auto cell = placeAt(*cursor_)) {
            const QRectF box = cellRect(cell->out, cell->in);
            painter.setPen(QPen(colors.accent, 2.0));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(box.intersected(plot).adjusted(-1, -1, 1, 1));
        }
    for (const std::size_t element : pinned()) {
        const ElementAddress address = scene_.address(element);
        const QRectF box = cellRect(address.out, address.in);
        if (plot.contains(box.center()))
            drawPin(painter, box.center(), std::max(1.5, 0.5 * box.width()), element, colors);
    }
    drawFrame(painter, plot, colors);
    if (!rowGroups_.empty()) drawGroupLines(painter, plot, visible_, rowGroups_, columnGroups_, colors);
    drawAxes(painter, colors);
    if (colorBarRoom(painter, area.width()) > 0.0) return drawBar(painter, colors, colorBarBeside(plot));
    drawColorLine(painter, area, plot, endsOfColors(), colors);
}

QString DelayPicture::endsOfColors() const {
    if (quantity_ == Quantity::Weight) return colorEnds(-scales_.weight, scales_.weight);
    const DelayUnit unit = delayUnit(scene_);
    const double least = scene_.leastDelay();
    return colorEnds(least * unit.perStep, (least + scales_.longestDelay(unit.perStep)) * unit.perStep, unit.name);
}

void DelayPicture::drawAxes(QPainter& painter, const ThemeColors& colors) const {
    // A cell's number stands at its middle, half a cell past its edge.
    const QString sender = isRecurrent(*scene_.layer()) ? Words::tr("sending neuron") : Words::tr("input channel");
    // Whatever the order, numbers are those that they have in the layer.
    const auto number = [](const std::vector<std::size_t>& places) {
        return [&places](double place) {
            const auto at = static_cast<std::size_t>(std::max(0.0, std::round(place)));
            return at < places.size() ? QString::number(places[at]) : QString();
        };
    };
    drawBottomAxis(painter, plotRect_,
                   {ordered(sender), visible_.left() - 0.5, visible_.right() - 0.5, true, number(places_.columns)},
                   colors);
    if (!columnGroups_.empty()) drawColumnNames(painter, plotRect_, visible_, columnGroups_, colors);
    if (!rowGroups_.empty()) return drawGroupNames(painter, plotRect_, visible_, rowGroups_, labelTitle(), colors);
    drawLeftAxis(
        painter, plotRect_,
        {ordered(Words::tr("neuron")), visible_.top() - 0.5, visible_.bottom() - 0.5, true, number(places_.rows)},
        colors);
}

void DelayPicture::drawBar(QPainter& painter, const ThemeColors& colors, const QRectF& bar) const {
    if (quantity_ == Quantity::Weight) {
        const double limit = scales_.weight;
        drawColorBar(painter, bar, ColorMap::diverging(colors.dark),
                     {Words::tr("weight"), -limit, limit, false, [](double v) { return formatNumber(v, 2); }}, colors);
        return;
    }
    const DelayUnit unit = delayUnit(scene_);
    const double longest = scales_.longestDelay(unit.perStep);
    const bool several = scene_.elementsPerPair() > 1 && !scene_.hasOffsets();
    const QString title = several ? Words::tr("mean delay (%1)").arg(unit.name) : unit.title;
    const double least = scene_.leastDelay();
    drawColorBar(painter, bar, ColorMap::magnitude(),
                 {title, least * unit.perStep, (least + longest) * unit.perStep, false, {}}, colors);
}

std::optional<std::size_t> DelayPicture::elementAt(const QPointF& where) const {
    const auto cell = placeAt(where);
    return cell ? std::optional(scene_.firstElement(cell->out, cell->in)) : std::nullopt;
}

std::optional<QPointF> DelayPicture::pointOf(std::size_t element) const {
    if (plotRect_.isEmpty() || element >= scene_.state().count()) return std::nullopt;
    const ElementAddress address = scene_.address(element);
    if (scene_.firstElement(address.out, address.in) != element) return std::nullopt; // a cell is of all its elements
    const auto cell = cellOf(element);
    return cell ? std::optional(cell->center()) : std::nullopt;
}

/// Where a synapse stands in the order that is shown.
QRectF DelayPicture::cellRect(std::size_t out, std::size_t in) const {
    const QSizeF unit(plotRect_.width() / visible_.width(), plotRect_.height() / visible_.height());
    return {plotRect_.left() + (static_cast<double>(columnOf_[in]) - visible_.left()) * unit.width(),
            plotRect_.top() + (static_cast<double>(rowOf_[out]) - visible_.top()) * unit.height(), unit.width(),
            unit.height()};
}

std::optional<QRectF> DelayPicture::cellOf(std::size_t element) const {
    const ElementAddress at = scene_.address(element);
    if (plotRect_.isEmpty() || at.out >= rowOf_.size() || at.in >= columnOf_.size()) return std::nullopt;
    const QRectF shown = cellRect(at.out, at.in).intersected(plotRect_);
    return shown.isEmpty() ? std::nullopt : std::optional(shown);
}

std::optional<ChannelPlace> DelayPicture::placeAt(const QPointF& where) const {
    if (plotRect_.isEmpty() || !plotRect_.contains(where)) return std::nullopt;
    const double x = visible_.left() + (where.x() - plotRect_.left()) / plotRect_.width() * visible_.width();
    const double y = visible_.top() + (where.y() - plotRect_.top()) / plotRect_.height() * visible_.height();
    if (places_.rows.empty() || places_.columns.empty()) return std::nullopt;
    return ChannelPlace{
        places_.rows[std::min(static_cast<std::size_t>(std::max(0.0, y)), places_.rows.size() - 1)],
        places_.columns[std::min(static_cast<std::size_t>(std::max(0.0, x)), places_.columns.size() - 1)]};
}

QString DelayPicture::reading(const QPointF& where) const {
    const auto cell = placeAt(where);
    if (!cell) return {};
    QString text = Words::tr("%1, input %2").arg(scene_.neuronName(cell->out)).arg(cell->in);
    const QString delay = delayText(scene_, delayOf(scene_.state(), cell->out, cell->in));
    text += (scene_.hasOffsets()            ? Words::tr(" · offset %1")
             : scene_.elementsPerPair() > 1 ? Words::tr(" · mean delay %1")
                                            : Words::tr(" · delay %1"))
                .arg(delay);
    text += Words::tr(" · weight %1").arg(formatNumber(weightOf(scene_.state(), cell->out, cell->in)));
    return text + Words::tr(" · a click opens the receptive field of neuron %1").arg(cell->out);
}

} // namespace dclscope

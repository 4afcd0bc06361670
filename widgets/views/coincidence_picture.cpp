// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/coincidence_picture.h"

#include "core/base/text.h"
#include "widgets/style/format.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kWorthDrawing = 0.03; ///< of the largest |weight|: fainter taps would only be a veil

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dclscope::CoincidencePicture)
};

} // namespace

void CoincidencePicture::look(const ViewState& state) {
    if (state.out != state_.out || state.sound != state_.sound) range_ = {};
    state_ = state;
    setPins(state.pins);
    wish();
}

void CoincidencePicture::feed(CoincidenceFinder::Pointer found, double toSeconds) {
    fed_ = true;
    fedToSeconds_ = toSeconds;
    found_ = nullptr;
    arrivals_.clear();
    if (found) take(std::move(found));
}

void CoincidencePicture::chosen(const RunPointer& run, std::size_t index) {
    stays_ = run && run_ && run->path == run_->path && index == layer_;
    run_ = run;
    layer_ = index;
}

/// While somebody drags an element, each place of it is another run.
void CoincidencePicture::runChanged() {
    wished_ = {};
    if (stays_) return;
    found_ = nullptr;
    arrivals_.clear();
    range_ = {};
}

QString CoincidencePicture::subject() const {
    const std::size_t count = std::max<std::size_t>(1, scene_.outChannels());
    return Words::tr("what %1 hears").arg(scene_.neuronName(std::min(state_.out, count - 1)));
}

QString CoincidencePicture::heardText() const {
    QString sound = state_.sound.empty() ? Words::tr("the first of the bundled sounds")
                                         : QFileInfo(QString::fromStdString(printable(state_.sound))).fileName();
    if (fed_) sound = Words::tr("what came in up to %1 s").arg(fedToSeconds_, 0, 'f', 1);
    if (!found_ || found_->heard.empty()) return sound;
    return Words::tr("%1, which the network takes for “%2” (%3 %)")
        .arg(sound, QString::fromStdString(printable(found_->heard)), formatNumber(100.0 * found_->share, 2));
}

QString CoincidencePicture::facts() const { return Words::tr("hears %1").arg(heardText()); }

void CoincidencePicture::wish() {
    const Layer* layer = scene_.layer();
    if (fed_ || layer == nullptr || !scene_.hasData() || layer->delays != DelayMap::Causal) return;
    const Run* run = scene_.run();
    CoincidenceWish wanted{run_, momentAt(run->snapshots, scene_.epoch()).nearest(),
                           static_cast<std::size_t>(layer - run->layers.data()),
                           std::min(state_.out, scene_.outChannels() - 1), state_.sound};
    const bool same = wished_.run == wanted.run && wished_.snapshot == wanted.snapshot &&
                      wished_.layer == wanted.layer && wished_.neuron == wanted.neuron && wished_.sound == wanted.sound;
    if (same) return;
    wished_ = wanted;
    if (reading_ == PlainReading::AtOnce) return take(finder_.find(wanted));
    finder_.want(wanted, [inbox = inbox_, waker = waker_](const CoincidenceFinder::Pointer& found) {
        {
            const std::lock_guard<std::mutex> lock(inbox->guard);
            inbox->found = found;
        }
        if (waker) waker();
    });
}

void CoincidencePicture::refresh() {
    CoincidenceFinder::Pointer found;
    {
        const std::lock_guard<std::mutex> lock(inbox_->guard);
        found.swap(inbox_->found);
    }
    if (found) take(std::move(found));
}

void CoincidencePicture::take(CoincidenceFinder::Pointer found) {
    found_ = std::move(found);
    arrivals_.clear();
    if (!found_->problem.empty()) return;
    weightLimit_ = 0.0;
    std::vector<std::vector<Coincidence::Tap>> taps(found_->inputs);
    for (const Coincidence::Tap& tap : found_->taps) {
        weightLimit_ = std::max(weightLimit_, std::fabs(static_cast<double>(tap.weight)));
        taps[tap.input].push_back(tap);
    }
    if (!(weightLimit_ > 0.0)) weightLimit_ = 1.0;
    for (std::size_t i = 0; i < found_->arriving.size(); ++i) {
        const float value = found_->arriving[i];
        if (value == 0.0F) continue;
        for (const Coincidence::Tap& tap : taps[i % found_->inputs])
            if (std::fabs(static_cast<double>(tap.weight)) >= kWorthDrawing * weightLimit_)
                arrivals_.push_back({i % found_->inputs, i / found_->inputs, tap.delay, value, tap.weight});
    }
    const auto ends = std::minmax_element(found_->arriving.begin(), found_->arriving.end());
    valueLow_ = found_->arriving.empty() ? 0.0 : static_cast<double>(*ends.first);
    valueHigh_ = found_->arriving.empty() ? 1.0 : static_cast<double>(*ends.second);
    if (found_->fires) range_.high = std::max(range_.high, 1.15 * static_cast<double>(found_->threshold));
    for (const float v : found_->charged) {
        range_.low = std::min(range_.low, 1.05 * static_cast<double>(v));
        range_.high = std::max(range_.high, 1.05 * static_cast<double>(v));
    }
}

QString CoincidencePicture::whyEmpty() const {
    if (scene_.layer()->delays != DelayMap::Causal)
        return Words::tr("Only layers of a spiking network with delays have coincidences to show.");
    if (!found_) return Words::tr("Listening …");
    if (found_->problem.empty()) return {};
    return Words::tr("What this neuron hears cannot be shown: %1.")
        .arg(QString::fromStdString(printable(found_->problem, 300)));
}

double CoincidencePicture::xOf(double step) const {
    return membrane_.left() + (step - visible_.left()) / visible_.width() * membrane_.width();
}

double CoincidencePicture::yOf(const QRectF& part, std::size_t input) const {
    return part.bottom() - (static_cast<double>(input) + 0.5) / static_cast<double>(found_->inputs) * part.height();
}

double CoincidencePicture::membraneY(double value) const {
    return membrane_.bottom() - (value - range_.low) / (range_.high - range_.low) * membrane_.height();
}

QString CoincidencePicture::timeText(double step) const {
    return stepMs() > 0.0 ? formatWithUnit(step * stepMs(), QStringLiteral("ms"), 4)
                          : Words::tr("step %1").arg(formatNumber(step, 4));
}

std::optional<std::size_t> CoincidencePicture::inputAt(const QRectF& part, const QPointF& where) const {
    if (!part.contains(where)) return std::nullopt;
    const double share = (part.bottom() - where.y()) / part.height();
    return std::min(found_->inputs - 1,
                    static_cast<std::size_t>(std::max(0.0, share) * static_cast<double>(found_->inputs)));
}

std::vector<float> CoincidencePicture::given() const {
    std::vector<float> sums(found_->inputs * steps());
    for (const Arrival& each : arrivals_)
        if (const std::size_t at = each.sent + static_cast<std::size_t>(each.delay); at < steps())
            sums[each.input * steps() + at] += each.value * each.weight;
    return sums;
}

void CoincidencePicture::standBeside(Picture& second) {
    auto* other = dynamic_cast<CoincidencePicture*>(&second);
    if (other == nullptr) return;
    range_.low = other->range_.low = std::min(range_.low, other->range_.low);
    range_.high = other->range_.high = std::max(range_.high, other->range_.high);
    weightLimit_ = other->weightLimit_ = std::max(weightLimit_, other->weightLimit_);
}

std::optional<std::size_t> CoincidencePicture::elementAt(const QPointF& where) const {
    if (!found_ || !found_->problem.empty() || plotRect_.isEmpty()) return std::nullopt;
    const auto input = inputAt(arrived_, where);
    const std::size_t neuron = std::min(state_.out, std::max<std::size_t>(1, scene_.outChannels()) - 1);
    if (!input || *input >= scene_.inChannels()) return std::nullopt;
    return scene_.firstElement(neuron, *input);
}

/// Where the first thing arrives that comes through the synapse; at the left where nothing does.
std::optional<QPointF> CoincidencePicture::pointOf(std::size_t element) const {
    if (!found_ || !found_->problem.empty() || plotRect_.isEmpty() || element >= scene_.state().count())
        return std::nullopt;
    const ElementAddress address = scene_.address(element);
    if (address.out != std::min(state_.out, scene_.outChannels() - 1) || address.in >= found_->inputs)
        return std::nullopt;
    double x = arrived_.left() + 8.0;
    for (const Arrival& each : arrivals_)
        if (each.input == address.in) {
            x = xOf(static_cast<double>(each.sent) + static_cast<double>(each.delay));
            break;
        }
    return QPointF(std::clamp(x, arrived_.left(), arrived_.right()), yOf(arrived_, address.in));
}

QString CoincidencePicture::reading(const QPointF& where) const {
    const double exact = visible_.left() + (where.x() - membrane_.left()) / membrane_.width() * visible_.width();
    const auto step = static_cast<std::size_t>(std::clamp(std::lround(exact), 0L, static_cast<long>(steps()) - 1));
    const QString time = timeText(static_cast<double>(step));
    if (const auto input = inputAt(sent_, where)) {
        if (step >= found_->arrivingSteps())
            return Words::tr("input %1 · %2 · nothing comes any more").arg(*input).arg(time);
        const float value = found_->arriving[step * found_->inputs + *input];
        return Words::tr("input %1 · %2 · %3").arg(*input).arg(time, formatNumber(static_cast<double>(value)));
    }
    if (const auto input = inputAt(arrived_, where)) {
        QString text = Words::tr("input %1 · %2").arg(*input).arg(time);
        for (const Arrival& each : arrivals_)
            if (each.input == *input && each.sent + static_cast<std::size_t>(each.delay) == step)
                text +=
                    Words::tr(" · sent at %1, weight %2")
                        .arg(timeText(static_cast<double>(each.sent)), formatNumber(static_cast<double>(each.weight)));
        return text;
    }
    if (!membrane_.contains(where)) return {};
    QString text = Words::tr("%1 · membrane %2").arg(time, formatNumber(static_cast<double>(found_->charged[step])));
    if (!found_->fires) return text;
    text += Words::tr(" of %1").arg(formatNumber(static_cast<double>(found_->threshold)));
    return found_->spikes[step] != 0 ? text + Words::tr(" · fires") : text;
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/live_coincidence.h"

#include "core/base/text.h"
#include "widgets/live_views/raster_view.h"
#include "widgets/views/coincidence_picture.h"
#include "widgets/views/picture_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace dclscope {
namespace {

constexpr int kPauseMs = 100;
constexpr QSize kNeuronWindow{720, 620};
constexpr double kBeside = 0.05; // seconds beside a window that resampling looks at

} // namespace

LiveCoincidence::LiveCoincidence(RasterView& raster, QWidget* parent)
    : QDialog(parent), raster_(raster), layer_(new QComboBox), neuron_(new QSpinBox), hold_(new QCheckBox(tr("&Hold"))),
      pages_(new QStackedWidget), message_(new QLabel), picture_(new CoincidencePicture(PlainReading::Later)),
      view_(new PictureView(std::unique_ptr<Picture>(picture_))), reading_(new QLabel) {
    setWindowTitle(tr("Coincidence"));
    picture_->feed(nullptr);
    view_->setAccessibleName(tr("Coincidence"));
    view_->setAccessibleDescription(tr("What comes to one neuron, the same behind its delays, and its membrane."));
    message_->setTextFormat(Qt::PlainText);
    message_->setWordWrap(true);
    message_->setAlignment(Qt::AlignCenter);
    message_->setMargin(40);
    reading_->setTextFormat(Qt::PlainText);
    reading_->setAccessibleName(tr("Numbers under the cursor"));
    reading_->setMinimumHeight(fontMetrics().lineSpacing());
    reading_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    pages_->addWidget(message_);
    pages_->addWidget(view_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(makeControls());
    column->addWidget(pages_, 1);
    column->addWidget(reading_);
    resize(kNeuronWindow);
    pause_.setSingleShot(true);
    pause_.setInterval(kPauseMs);
    connect(&pause_, &QTimer::timeout, this, [this] {
        if (anew_) ask();
    });
    connect(&listener_, &CoincidenceListener::found, this, &LiveCoincidence::showFound);
    connect(&raster_, &RasterView::neuronClicked, this, &LiveCoincidence::watch);
    connect(view_, &PictureView::hovered, reading_, &QLabel::setText);
    begin({});
}

QWidget* LiveCoincidence::makeControls() {
    auto* controls = new QWidget;
    auto* row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    auto* layer = new QLabel(tr("&Layer"));
    layer->setBuddy(layer_);
    layer_->setAccessibleName(tr("Layer"));
    auto* neuron = new QLabel(tr("&Neuron"));
    neuron->setBuddy(neuron_);
    neuron_->setAccessibleName(tr("Neuron"));
    hold_->setToolTip(tr("Keeps this moment while listening goes on"));
    for (QWidget* part : std::initializer_list<QWidget*>{layer, layer_, neuron, neuron_}) row->addWidget(part);
    row->addStretch(1);
    row->addWidget(hold_);
    connect(layer_, &QComboBox::currentIndexChanged, this, [this] {
        chooseLayer();
        choose();
    });
    connect(neuron_, &QSpinBox::valueChanged, this, &LiveCoincidence::choose);
    return controls;
}

void LiveCoincidence::begin(const ModelFacts& facts) {
    neurons_ = facts.hiddenNeurons;
    if (!neurons_.empty()) neurons_.push_back(static_cast<std::size_t>(facts.labels.size()));
    window_ = {};
    windowSeconds_ = facts.windowSeconds;
    named_ = false;
    background_ = facts.background < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(facts.background));
    const QSignalBlocker quiet[] = {QSignalBlocker(layer_), QSignalBlocker(neuron_)};
    const int before = layer_->currentIndex();
    layer_->clear();
    for (std::size_t i = 0; i + 1 < neurons_.size(); ++i) layer_->addItem(tr("hidden %1").arg(i + 1));
    if (!neurons_.empty()) layer_->addItem(tr("outputs"));
    layer_->setCurrentIndex(std::clamp(before, 0, std::max(0, layer_->count() - 1)));
    for (QWidget* part : std::initializer_list<QWidget*>{layer_, neuron_, hold_}) part->setEnabled(!neurons_.empty());
    chooseLayer();
    say(neurons_.empty() ? tr("Listen with a spiking network: what one of its neurons hears is drawn here.")
                         : tr("Nothing has risen above the noise yet. Speak, or play a sound."));
    if (isVisible()) choose();
}

void LiveCoincidence::chooseLayer() {
    const QSignalBlocker quiet(neuron_);
    const auto layer = static_cast<std::size_t>(std::max(0, layer_->currentIndex()));
    neuron_->setRange(0, layer < neurons_.size() ? static_cast<int>(neurons_[layer]) - 1 : 0);
}

/// The neuron is another one, or it is watched from here on.
void LiveCoincidence::choose() {
    if (neurons_.empty()) return;
    const auto layer = static_cast<std::size_t>(layer_->currentIndex());
    setWindowTitle(tr("Coincidence: %1, neuron %2").arg(layer_->currentText()).arg(neuron_->value()));
    raster_.setMarked(RasterView::Neuron{layer, static_cast<std::size_t>(neuron_->value())});
    pause_.stop();
    ask();
}

void LiveCoincidence::open() {
    QDialog::show();
    raise();
    choose();
    emit opened();
}

void LiveCoincidence::watch(std::size_t layer, std::size_t neuron) {
    if (layer >= neurons_.size()) return;
    {
        const QSignalBlocker quiet[] = {QSignalBlocker(layer_), QSignalBlocker(neuron_)};
        layer_->setCurrentIndex(static_cast<int>(layer));
        chooseLayer();
        neuron_->setValue(static_cast<int>(neuron));
    }
    open();
}

void LiveCoincidence::take(const TagFrame& frame) {
    const auto best =
        static_cast<std::size_t>(std::max_element(frame.scores.begin(), frame.scores.end()) - frame.scores.begin());
    const bool names = best != background_;
    const bool before = std::exchange(named_, frame.gateOpen && (named_ || names));
    if (!frame.gateOpen || frame.input.empty() || hold_->isChecked() || (before && !names)) return;
    window_ = {.input = frame.input, .toSeconds = frame.timeSeconds};
    if (isVisible()) ask();
}

void LiveCoincidence::showMoment(double endSeconds, const RecentSound& sound) {
    if (neurons_.empty() || hold_->isChecked()) return;
    const double from = std::max(sound.held().fromSeconds, endSeconds - windowSeconds_ - kBeside);
    HeardWindow window{{}, sound.cut(from, endSeconds + kBeside), endSeconds - from, endSeconds};
    if (window.isEmpty()) return;
    window_ = std::move(window);
    if (isVisible()) ask();
}

void LiveCoincidence::ask() {
    anew_ = pause_.isActive();
    if (anew_ || window_.isEmpty()) return;
    pause_.start();
    listener_.hear(
        {window_, static_cast<std::size_t>(layer_->currentIndex()), static_cast<std::size_t>(neuron_->value())});
}

void LiveCoincidence::showFound(const std::shared_ptr<const Run>& run, const WindowWish& place,
                                const std::shared_ptr<const Coincidence>& found) {
    if (static_cast<int>(place.layer) != layer_->currentIndex() || static_cast<int>(place.neuron) != neuron_->value())
        return; // somebody went on to another neuron meanwhile
    if (!found->problem.empty())
        return say(tr("What this neuron hears cannot be shown: %1.")
                       .arg(QString::fromStdString(printable(found->problem, 300))));
    if (!picture_->shows(run.get(), place.layer)) view_->setRun(run, place.layer);
    ViewState state;
    state.view = View::Coincidence;
    state.out = place.neuron;
    state.zoom = view_->zoom();
    view_->look(state);
    picture_->feed(found, place.window.toSeconds);
    view_->update();
    pages_->setCurrentWidget(view_);
    emit shown();
}

void LiveCoincidence::say(const QString& message) {
    message_->setText(message);
    pages_->setCurrentWidget(message_);
}

QString LiveCoincidence::message() const { return pages_->currentWidget() == message_ ? message_->text() : QString(); }

void LiveCoincidence::hideEvent(QHideEvent* event) {
    raster_.setMarked(std::nullopt);
    QDialog::hideEvent(event);
}

} // namespace dclscope

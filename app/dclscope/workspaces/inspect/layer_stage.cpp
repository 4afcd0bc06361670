// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/layer_stage.h"

#include "app/dclscope/segmented_control.h"
#include "widgets/style/theme.h"
#include "widgets/views/delay_views.h"
#include "widgets/views/kernel_canvas.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QStackedWidget>

#include <algorithm>
#include <span>

namespace dclscope {
namespace {

struct ViewName {
    StageView view;
    const char* name;
    const char* hint;
};

constexpr ViewName kPlaneViews[] = {
    {StageView::Overlay, QT_TRANSLATE_NOOP("dclscope::LayerStage", "Overlay"),
     QT_TRANSLATE_NOOP("dclscope::LayerStage", "All channels on one grid, over their density")},
    {StageView::Grid, QT_TRANSLATE_NOOP("dclscope::LayerStage", "Channels"),
     QT_TRANSLATE_NOOP("dclscope::LayerStage", "Many channels side by side")},
    {StageView::OneChannel, QT_TRANSLATE_NOOP("dclscope::LayerStage", "One channel"),
     QT_TRANSLATE_NOOP("dclscope::LayerStage", "One pair of output and input")},
    {StageView::Ridgeline, QT_TRANSLATE_NOOP("dclscope::LayerStage", "Ridgeline"),
     QT_TRANSLATE_NOOP("dclscope::LayerStage", "The distribution of positions, epoch by epoch")},
};
constexpr ViewName kDelayViews[] = {
    {StageView::Delays, QT_TRANSLATE_NOOP("dclscope::LayerStage", "Delays"),
     QT_TRANSLATE_NOOP("dclscope::LayerStage", "Every synapse's delay: neurons by inputs")},
    {StageView::Ridgeline, QT_TRANSLATE_NOOP("dclscope::LayerStage", "Ridgeline"),
     QT_TRANSLATE_NOOP("dclscope::LayerStage", "The distribution of delays, epoch by epoch")},
    {StageView::Field, QT_TRANSLATE_NOOP("dclscope::LayerStage", "Receptive field"),
     QT_TRANSLATE_NOOP("dclscope::LayerStage", "What one neuron listens to: inputs by delay")},
};

} // namespace

LayerStage::LayerStage(QWidget* parent)
    : QWidget(parent), switch_(new SegmentedControl(tr("View"))), stack_(new QStackedWidget), kernel_(new KernelCanvas),
      delays_(new DelayMatrix), ridges_(new Ridgeline), field_(new ReceptiveField), outLabel_(new QLabel),
      outBox_(new QSpinBox), inLabel_(new QLabel), inBox_(new QSpinBox), quantityBox_(new QComboBox),
      axisBox_(new QComboBox), footprintBox_(new QCheckBox(tr("Spread (sigma)"))) {
    for (QWidget* view : std::initializer_list<QWidget*>{kernel_, delays_, ridges_, field_}) stack_->addWidget(view);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    header_ = buildHeader();
    column->addWidget(header_);
    column->addWidget(stack_, 1);
    connectPictures();
}

QWidget* LayerStage::buildHeader() {
    quantityBox_->addItems({tr("Delay"), tr("Weight")});
    quantityBox_->setAccessibleName(tr("Quantity shown as colour"));
    axisBox_->setAccessibleName(tr("Learned axis"));
    outBox_->setAccessibleName(tr("Output channel"));
    inBox_->setAccessibleName(tr("Input channel"));
    outLabel_->setBuddy(outBox_);
    inLabel_->setText(tr("Input"));
    inLabel_->setBuddy(inBox_);
    footprintBox_->setChecked(true);
    footprintBox_->setToolTip(tr("Shows how far each element's interpolation spreads"));

    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(8, 4, 8, 4);
    row->addWidget(switch_);
    row->addStretch();
    for (QWidget* option :
         std::initializer_list<QWidget*>{outLabel_, outBox_, inLabel_, inBox_, quantityBox_, axisBox_, footprintBox_})
        row->addWidget(option);
    return header;
}

void LayerStage::connectPictures() {
    for (PictureView* view : std::initializer_list<PictureView*>{kernel_, delays_, ridges_, field_})
        connect(view, &PictureView::hovered, this, &LayerStage::hovered);
    connect(switch_, &SegmentedControl::currentChanged, this,
            [this](int index) { setView(offered_.at(static_cast<std::size_t>(index))); });
    const auto choose = [this] {
        if (view_ == StageView::Field)
            field_->setNeuron(outBox_->value());
        else
            kernel_->setChannel(outBox_->value(), inBox_->value());
    };
    connect(outBox_, &QSpinBox::valueChanged, this, choose);
    connect(inBox_, &QSpinBox::valueChanged, this, choose);
    connect(field_, &ReceptiveField::neuronChanged, outBox_, &QSpinBox::setValue);
    connect(delays_, &DelayMatrix::neuronChosen, this, [this](int neuron) {
        setView(StageView::Field);
        setNeuron(neuron);
    });
    connect(quantityBox_, &QComboBox::currentIndexChanged, this,
            [this](int index) { delays_->setQuantity(index == 0 ? MatrixQuantity::Delay : MatrixQuantity::Weight); });
    connect(axisBox_, &QComboBox::currentIndexChanged, ridges_, &Ridgeline::setAxis);
    connect(footprintBox_, &QCheckBox::toggled, kernel_, &KernelCanvas::setFootprint);
}

void LayerStage::setRun(const std::shared_ptr<const Run>& run, std::size_t layer) {
    const bool otherLayer = !run || !run_ || run->path != run_->path || layer != layer_;
    run_ = run;
    layer_ = layer;
    for (PictureView* view : std::initializer_list<PictureView*>{kernel_, delays_, ridges_, field_}) {
        view->setRun(run, layer);
        view->setEpoch(epoch_);
        if (otherLayer) view->resetZoom();
    }
    const bool some = run && layer < run->layers.size();
    header_->setVisible(some);
    if (!some) return;
    setChannelRanges();
    offerViews();
}

void LayerStage::setChannelRanges() {
    const Layer& layer = run_->layers[layer_];
    outBox_->setRange(0, static_cast<int>(std::max<std::int64_t>(1, layer.outChannels)) - 1);
    inBox_->setRange(0, static_cast<int>(std::max<std::int64_t>(1, layer.inChannelsPerGroup)) - 1);
    const QSignalBlocker quiet(axisBox_);
    const int axes = learnedAxes(layer.kind.value);
    const int axis = std::clamp(axisBox_->currentIndex(), 0, axes - 1);
    axisBox_->clear();
    for (int i = 0; i < axes; ++i) axisBox_->addItem(tr("Axis %1 of P").arg(i));
    axisBox_->setCurrentIndex(axis);
    ridges_->setAxis(axis);
}

void LayerStage::offerViews() {
    const bool plane = learnedAxes(run_->layers[layer_].kind.value) > 1;
    const std::span<const ViewName> views = plane ? std::span<const ViewName>(kPlaneViews) : kDelayViews;
    std::vector<StageView> now;
    for (const ViewName& v : views) now.push_back(v.view);
    if (now != offered_) {
        const QSignalBlocker quiet(switch_);
        offered_ = now;
        switch_->clear();
        for (const ViewName& v : views) switch_->addSegment(tr(v.name), tr(v.hint));
    }
    const bool keeps = std::find(offered_.begin(), offered_.end(), view_) != offered_.end();
    setView(keeps ? view_ : offered_.front());
}

void LayerStage::setView(StageView view) {
    const auto place = std::find(offered_.begin(), offered_.end(), view);
    if (place == offered_.end()) return;
    const bool changed = view != view_;
    view_ = view;
    {
        const QSignalBlocker quiet(switch_);
        switch_->setCurrent(static_cast<int>(place - offered_.begin()));
    }
    switch (view) {
    case StageView::OneChannel: kernel_->setMode(KernelMode::Single); break;
    case StageView::Grid: kernel_->setMode(KernelMode::Grid); break;
    case StageView::Overlay: kernel_->setMode(KernelMode::Overlay); break;
    case StageView::Delays:
    case StageView::Ridgeline:
    case StageView::Field: break;
    }
    stack_->setCurrentWidget(&picture());
    picture().setEpoch(epoch_);
    showOptions();
    emit hovered({});
    if (changed) emit viewChanged(view);
}

void LayerStage::stepView(int by) {
    const auto place = std::find(offered_.begin(), offered_.end(), view_);
    if (place == offered_.end()) return;
    const auto n = static_cast<std::ptrdiff_t>(offered_.size());
    setView(offered_[static_cast<std::size_t>(((place - offered_.begin()) + by % n + n) % n)]);
}

PictureView& LayerStage::picture() const {
    switch (view_) {
    case StageView::Delays: return *delays_;
    case StageView::Ridgeline: return *ridges_;
    case StageView::Field: return *field_;
    case StageView::OneChannel:
    case StageView::Grid:
    case StageView::Overlay: break;
    }
    return *kernel_;
}

RenderOptions LayerStage::renderOptions() const {
    RenderOptions options;
    options.layer = run_->layers.at(layer_).name;
    options.epoch = epoch_;
    options.dark = Theme::instance().colors().dark;
    options.size = picture().size().expandedTo({480, 360}) * 2;
    switch (view_) {
    case StageView::OneChannel:
        options.out = static_cast<std::size_t>(outBox_->value());
        options.in = static_cast<std::size_t>(inBox_->value());
        [[fallthrough]];
    case StageView::Grid: options.view = RenderView::Kernel; break;
    case StageView::Overlay: options.view = RenderView::Overlay; break;
    case StageView::Delays: options.view = RenderView::Delays; break;
    case StageView::Ridgeline: options.view = RenderView::Ridgeline; break;
    case StageView::Field:
        options.view = RenderView::Field;
        options.out = static_cast<std::size_t>(outBox_->value());
        break;
    }
    return options;
}

void LayerStage::showOptions() {
    const bool kernel = &picture() == kernel_;
    const bool channel = view_ == StageView::OneChannel;
    const bool neuron = view_ == StageView::Field;
    outLabel_->setText(neuron ? tr("Neuron") : tr("Output"));
    outLabel_->setVisible(channel || neuron);
    outBox_->setVisible(channel || neuron);
    inLabel_->setVisible(channel && inBox_->maximum() > 0);
    inBox_->setVisible(channel && inBox_->maximum() > 0);
    quantityBox_->setVisible(view_ == StageView::Delays);
    axisBox_->setVisible(view_ == StageView::Ridgeline && axisBox_->count() > 1);
    footprintBox_->setVisible(kernel);
}

void LayerStage::setEpoch(double epoch) {
    epoch_ = epoch;
    // The other views catch up when they are switched to; 60 times a second only the visible one is moved.
    picture().setEpoch(epoch);
}

void LayerStage::setNeuron(int neuron) {
    outBox_->setValue(neuron);
    field_->setNeuron(neuron);
}

} // namespace dclscope

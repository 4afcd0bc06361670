// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/stage_header.h"

#include "app/dclscope/segmented_control.h"
#include "core/tagging/spoken_parts.h"
#include "widgets/views/kernel_axes.h"
#include "widgets/views/kernel_picture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QToolButton>

#include <algorithm>

namespace dclscope {
namespace {

struct ViewWords {
    View view;
    const char* name;
    const char* hint;
};

constexpr ViewWords kViewWords[] = {
    {View::Overlay, QT_TRANSLATE_NOOP("dclscope::StageHeader", "Overlay"),
     QT_TRANSLATE_NOOP("dclscope::StageHeader", "All channels on one grid, over their density")},
    {View::Channels, QT_TRANSLATE_NOOP("dclscope::StageHeader", "Channels"),
     QT_TRANSLATE_NOOP("dclscope::StageHeader", "Many channels side by side; click one to see it alone")},
    {View::Channel, QT_TRANSLATE_NOOP("dclscope::StageHeader", "One channel"),
     QT_TRANSLATE_NOOP("dclscope::StageHeader", "One pair of output and input")},
    {View::Neurons, QT_TRANSLATE_NOOP("dclscope::StageHeader", "Neurons"),
     QT_TRANSLATE_NOOP("dclscope::StageHeader", "One delay per neuron, from the shortest to the longest")},
    {View::Ridgeline, QT_TRANSLATE_NOOP("dclscope::StageHeader", "Ridgeline"),
     QT_TRANSLATE_NOOP("dclscope::StageHeader", "The distribution of delays or positions, epoch by epoch")},
    {View::Delays, QT_TRANSLATE_NOOP("dclscope::StageHeader", "Delays"),
     QT_TRANSLATE_NOOP("dclscope::StageHeader",
                       "Every synapse's delay: neurons by inputs; click a neuron to see what it listens to")},
    {View::Field, QT_TRANSLATE_NOOP("dclscope::StageHeader", "Receptive field"),
     QT_TRANSLATE_NOOP("dclscope::StageHeader", "What one neuron listens to: inputs by delay")},
    {View::Values, QT_TRANSLATE_NOOP("dclscope::StageHeader", "Values"),
     QT_TRANSLATE_NOOP("dclscope::StageHeader", "The tensor itself: a matrix as colours, a vector as a plot")},
    {View::Kernel, QT_TRANSLATE_NOOP("dclscope::StageHeader", "Kernel"),
     QT_TRANSLATE_NOOP("dclscope::StageHeader", "The dense kernel as it is constructed, and its frequency response")},
    {View::Coincidence, QT_TRANSLATE_NOOP("dclscope::StageHeader", "Coincidence"),
     QT_TRANSLATE_NOOP("dclscope::StageHeader",
                       "What comes to one neuron while the network hears a sound, and how its delays line it up")},
    {View::Atlas, QT_TRANSLATE_NOOP("dclscope::StageHeader", "Atlas"),
     QT_TRANSLATE_NOOP("dclscope::StageHeader", "Every layer of the run at once; click one to go into it")},
};

/// Fills a box, unless it offers just that.
void offer(QComboBox& box, const QStringList& texts) {
    QStringList offered;
    for (int i = 0; i < box.count(); ++i) offered << box.itemText(i);
    if (offered == texts) return;
    box.clear();
    box.addItems(texts);
}

} // namespace

StageHeader::StageHeader(QWidget* parent)
    : QWidget(parent), switch_(new SegmentedControl(tr("View"))),
      back_(addStepButton(QStringLiteral("‹"), tr("Previous channels"), -1)), page_(new QLabel),
      forth_(addStepButton(QStringLiteral("›"), tr("Next channels"), 1)), outLabel_(new QLabel), outBox_(new QSpinBox),
      inLabel_(new QLabel(tr("Input"))), inBox_(new QSpinBox), quantityBox_(new QComboBox), orderBox_(new QComboBox),
      strengthBox_(new QCheckBox(tr("Strength"))), axisBox_(new QComboBox), hiddenBox_(new QComboBox),
      soundBox_(new QComboBox), spreadBox_(new QCheckBox(tr("Spread"))), trailsBox_(new QCheckBox(tr("Trails"))) {
    for (const ViewWords& words : kViewWords) switch_->addSegment(tr(words.name), tr(words.hint));
    // All of it at once would be wider than a small window; what suits a layer comes with it.
    for (int i = 0; i < static_cast<int>(std::size(kViewWords)); ++i) switch_->setOffered(i, false);
    quantityBox_->addItems({tr("Delay"), tr("Weight")});
    quantityBox_->setAccessibleName(tr("Quantity shown as colour"));
    orderBox_->addItems({tr("As stored"), tr("By delay"), tr("By weight"), tr("By similarity"), tr("By label")});
    orderBox_->setAccessibleName(tr("Order of neurons and inputs"));
    strengthBox_->setToolTip(tr("Makes pale what has little weight: its delay says little"));
    axisBox_->setAccessibleName(tr("Learned axis"));
    hiddenBox_->setAccessibleName(tr("Axis that is not drawn"));
    hiddenBox_->setToolTip(tr("Elements that differ along this axis alone lie over one another"));
    for (QComboBox* box : {axisBox_, hiddenBox_}) box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    soundBox_->setAccessibleName(tr("What the network hears"));
    soundBox_->setToolTip(tr("What the network hears: a bundled sound, a sound file, or a .npy of its inputs"));
    soundBox_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    page_->setAccessibleName(tr("Channels that are shown"));
    outBox_->setAccessibleName(tr("Output channel"));
    inBox_->setAccessibleName(tr("Input channel"));
    outLabel_->setBuddy(outBox_);
    inLabel_->setBuddy(inBox_);
    parts_ = new QBoxLayout(QBoxLayout::LeftToRight, this);
    parts_->setContentsMargins(8, 4, 8, 4);
    parts_->addWidget(switch_, 0, Qt::AlignLeft);
    options_ = new QHBoxLayout;
    options_->addStretch();
    parts_->addLayout(options_, 1);
    for (QWidget* option : std::initializer_list<QWidget*>{back_, page_, forth_, outLabel_, outBox_, inLabel_, inBox_,
                                                           quantityBox_, orderBox_, strengthBox_, axisBox_, hiddenBox_,
                                                           soundBox_, spreadBox_, trailsBox_}) {
        options_->addWidget(option);
        option->hide();
    }
    connectOptions();
}

QToolButton* StageHeader::addStepButton(const QString& text, const QString& name, int by) {
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(name, by < 0 ? tr("Page Up") : tr("Page Down")));
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, [this, by] { emit stepWanted(by); });
    return button;
}

void StageHeader::connectOptions() {
    connect(switch_, &SegmentedControl::currentChanged, this,
            [this](int index) { emit viewWanted(kViewWords[index].view); });
    const auto ask = [this](auto change) {
        ViewState wanted = state_;
        change(wanted);
        emit stateWanted(wanted);
    };
    connect(outBox_, &QSpinBox::valueChanged, this,
            [ask](int value) { ask([value](ViewState& state) { state.out = static_cast<std::size_t>(value); }); });
    connect(inBox_, &QSpinBox::valueChanged, this,
            [ask](int value) { ask([value](ViewState& state) { state.in = static_cast<std::size_t>(value); }); });
    connect(quantityBox_, &QComboBox::currentIndexChanged, this, [ask](int index) {
        ask([index](ViewState& state) { state.quantity = index == 0 ? Quantity::Delay : Quantity::Weight; });
    });
    connect(orderBox_, &QComboBox::currentIndexChanged, this,
            [ask](int index) { ask([index](ViewState& state) { state.order = static_cast<Order>(index); }); });
    connect(strengthBox_, &QCheckBox::toggled, this,
            [ask](bool on) { ask([on](ViewState& state) { state.strength = on; }); });
    connect(axisBox_, &QComboBox::currentIndexChanged, this,
            [ask](int index) { ask([index](ViewState& state) { state.axis = static_cast<std::size_t>(index); }); });
    connect(hiddenBox_, &QComboBox::currentIndexChanged, this,
            [ask](int index) { ask([index](ViewState& state) { state.hidden = static_cast<std::size_t>(index); }); });
    trailsBox_->setToolTip(
        tr("Shows where elements came from: three epochs back, or as far as one checkpoint is from the next"));
    connect(trailsBox_, &QCheckBox::toggled, this,
            [ask](bool on) { ask([on](ViewState& state) { state.trails = on; }); });
    connect(soundBox_, &QComboBox::activated, this, &StageHeader::chooseSound);
    connect(spreadBox_, &QCheckBox::toggled, this,
            [ask](bool on) { ask([on](ViewState& state) { state.spread = on; }); });
}

/// The bundled sounds, what is heard if it is none of them, and at the end a way to others.
void StageHeader::showSounds() {
    if (soundBox_->count() == 0) {
        for (const std::string& name : bundledExamples()) {
            const QString text = QString::fromStdString(name);
            const QString file = QFileInfo(text.section(QLatin1Char('#'), 0, 0)).completeBaseName();
            const QString part = text.section(QLatin1Char('#'), 1);
            soundBox_->addItem(part.isEmpty() ? file : tr("%1, part %2").arg(file, part), text);
        }
        soundBox_->addItem(tr("Choose a file …"));
    }
    const QString sound = QString::fromStdString(state_.sound);
    if (!sound.isEmpty() && soundBox_->findData(sound) < 0)
        soundBox_->insertItem(soundBox_->count() - 1, QFileInfo(sound).fileName(), sound);
    soundBox_->setCurrentIndex(sound.isEmpty() ? 0 : soundBox_->findData(sound));
}

void StageHeader::chooseSound(int index) {
    QString sound = soundBox_->itemData(index).toString();
    if (sound.isEmpty())
        sound = QFileDialog::getOpenFileName(this, tr("Let the network hear"), QString(),
                                             tr("Sounds and inputs (*.wav *.flac *.ogg *.mp3 *.npy);;All files (*)"));
    ViewState wanted = state_;
    if (!sound.isEmpty()) wanted.sound = sound.toStdString();
    showSounds(); // where nothing was chosen, what was heard stays chosen
    emit stateWanted(wanted);
}

void StageHeader::show(const ViewState& state, const Shown& shown, const QString& whyNoLabels) {
    state_ = state;
    const QSignalBlocker blockers[] = {QSignalBlocker(switch_),    QSignalBlocker(outBox_),
                                       QSignalBlocker(inBox_),     QSignalBlocker(quantityBox_),
                                       QSignalBlocker(orderBox_),  QSignalBlocker(strengthBox_),
                                       QSignalBlocker(axisBox_),   QSignalBlocker(hiddenBox_),
                                       QSignalBlocker(spreadBox_), QSignalBlocker(trailsBox_)};
    offerViews(shown);
    showRanges(shown);
    outBox_->setValue(static_cast<int>(state.out));
    inBox_->setValue(static_cast<int>(state.in));
    quantityBox_->setCurrentIndex(state.quantity == Quantity::Delay ? 0 : 1);
    showOrders(whyNoLabels);
    orderBox_->setCurrentIndex(static_cast<int>(state.order));
    strengthBox_->setChecked(state.strength);
    axisBox_->setCurrentIndex(static_cast<int>(state.axis));
    if (hiddenBox_->count() > 0)
        hiddenBox_->setCurrentIndex(static_cast<int>(*kernelAxes(*shown.layer, state.hidden).hidden));
    spreadBox_->setChecked(state.spread);
    trailsBox_->setChecked(state.trails);
    showPage(shown);
    showOptions(shown);
    fold();
}

void StageHeader::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fold();
}

QSize StageHeader::minimumSizeHint() const {
    const QMargins margins = parts_->contentsMargins();
    const int wider = std::max(switch_->minimumSizeHint().width(), options_->minimumSize().width());
    return {wider + margins.left() + margins.right(), QWidget::minimumSizeHint().height()};
}

void StageHeader::fold() {
    const QMargins margins = parts_->contentsMargins();
    const int wanted = switch_->sizeHint().width() + parts_->spacing() + options_->sizeHint().width() + margins.left() +
                       margins.right();
    parts_->setDirection(wanted > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void StageHeader::offerViews(const Shown& shown) {
    const auto views = viewsOf(shown);
    for (int i = 0; i < static_cast<int>(std::size(kViewWords)); ++i) {
        const View view = kViewWords[i].view;
        switch_->setOffered(i, std::find(views.begin(), views.end(), view) != views.end());
        if (view == viewOf(state_, shown)) switch_->setCurrent(i);
    }
}

void StageHeader::showRanges(const Shown& shown) {
    outBox_->setRange(0, static_cast<int>(outputsOf(shown)) - 1);
    inBox_->setRange(0, static_cast<int>(inputsOf(shown)) - 1);
    const std::size_t axes = axesOf(shown);
    QStringList offered;
    QStringList hidden;
    for (std::size_t i = 0; shown.layer != nullptr && i < axes; ++i) {
        const QString name = axisName(*shown.layer, i);
        offered << name.left(1).toUpper() + name.mid(1);
        if (axes == 3) hidden << tr("Without %1").arg(name);
    }
    offer(*axisBox_, offered);
    offer(*hiddenBox_, hidden);
}

void StageHeader::showOrders(const QString& whyNoLabels) {
    constexpr int kLabel = static_cast<int>(Order::Label);
    if (auto* items = qobject_cast<QStandardItemModel*>(orderBox_->model()))
        items->item(kLabel)->setEnabled(whyNoLabels.isEmpty());
    orderBox_->setItemData(kLabel,
                           whyNoLabels.isEmpty()
                               ? tr("Neurons beside those that answer to the same label; which one is found by letting "
                                    "the network hear examples, or by its weights where none come with it")
                               : whyNoLabels,
                           Qt::ToolTipRole);
    orderBox_->setToolTip(whyNoLabels.isEmpty() ? QString() : whyNoLabels);
}

void StageHeader::showPage(const Shown& shown) {
    const std::size_t inputs = inputsOf(shown);
    const std::size_t all = outputsOf(shown) * inputs;
    const std::size_t page = shown.plain != nullptr ? picturesPerPage(*shown.plain) : KernelPicture::kCellsPerPage;
    const std::size_t first = state_.out * inputs + state_.in;
    const std::size_t behind = std::min(all, first + page);
    page_->setText(tr("%1–%2 of %3").arg(first + 1).arg(behind).arg(all));
    back_->setEnabled(first > 0);
    forth_->setEnabled(behind < all);
    const bool paged = viewOf(state_, shown) == View::Channels && all > behind - first;
    for (QWidget* part : std::initializer_list<QWidget*>{back_, page_, forth_}) part->setVisible(paged);
}

void StageHeader::showOptions(const Shown& shown) {
    const View view = viewOf(state_, shown);
    const bool rows = view == View::Kernel && axesOf(shown) == 1; // a neuron's kernels, a row for each input
    const bool channel = view == View::Channel || view == View::Kernel;
    const bool neuron = view == View::Field || view == View::Coincidence || rows;
    outLabel_->setText(neuron ? tr("Neuron") : tr("Output"));
    outLabel_->setVisible(channel || neuron);
    outBox_->setVisible(channel || neuron);
    inLabel_->setVisible(channel && inBox_->maximum() > 0);
    inBox_->setVisible(channel && inBox_->maximum() > 0);
    quantityBox_->setVisible(view == View::Delays);
    orderBox_->setVisible(view == View::Delays);
    strengthBox_->setVisible(view == View::Delays && state_.quantity == Quantity::Delay);
    axisBox_->setVisible(view == View::Ridgeline && axisBox_->count() > 1);
    hiddenBox_->setVisible(view != View::Ridgeline && hiddenBox_->count() > 0);
    const bool spreads = shown.layer != nullptr && shown.layer->delays != DelayMap::Stored;
    spreadBox_->setVisible(spreads && view != View::Delays && view != View::Ridgeline && view != View::Neurons &&
                           view != View::Atlas && view != View::Coincidence);
    trailsBox_->setVisible(shown.layer != nullptr && axesOf(shown) > 1 && view != View::Ridgeline &&
                           view != View::Atlas);
    soundBox_->setVisible(view == View::Coincidence);
    if (view == View::Coincidence) showSounds();
    spreadBox_->setToolTip(view == View::Overlay ? tr("Shows how densely elements lie")
                                                 : tr("Shows how far each element's interpolation spreads (sigma)"));
}

} // namespace dclscope

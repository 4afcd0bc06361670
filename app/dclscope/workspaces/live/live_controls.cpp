// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/live_controls.h"

#include "app/dclscope/checkpoint_names.h"
#include "app/dclscope/workspaces/live/heard_list.h"
#include "app/dclscope/workspaces/live/model_picker.h"
#include "app/dclscope/workspaces/live/named_box.h"
#include "app/dclscope/workspaces/live/small_button.h"
#include "core/base/error.h"
#include "core/base/resource_path.h"
#include "widgets/live_views/heard_label.h"
#include "widgets/live_views/level_meter.h"
#include "widgets/live_views/tag_bars_view.h"
#include "widgets/style/icons.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace dclscope {
namespace {

constexpr int kKindRole = Qt::UserRole;
constexpr int kNameRole = Qt::UserRole + 1;
constexpr int kMicrophone = static_cast<int>(SoundRequest::Kind::Microphone);
constexpr int kFile = static_cast<int>(SoundRequest::Kind::File);

const QStringList& soundPatterns() {
    static const QStringList patterns{QStringLiteral("*.wav"),  QStringLiteral("*.flac"), QStringLiteral("*.ogg"),
                                      QStringLiteral("*.opus"), QStringLiteral("*.mp3"),  QStringLiteral("*.aiff")};
    return patterns;
}

QComboBox* picker(const QString& name) {
    auto* box = new NamedBox;
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

QLabel* heading(const QString& text) {
    auto* label = new QLabel(text);
    label->setFont(readableFont(label->font(), 1.0, true));
    return label;
}

} // namespace

LiveControls::LiveControls(QWidget* parent)
    : QWidget(parent), sources_(picker(tr("Sound source"))), models_(new ModelPicker), second_(new QToolButton),
      start_(new QPushButton), level_(new LevelMeter), heard_(new HeardLabel), bars_(new TagBarsView),
      moment_(heading(tr("Now"))), list_(new HeardList) {
    offerInputs({}); // nobody has looked for any yet
    addBundledSounds();
    start_->setMinimumHeight(36);
    connect(start_, &QPushButton::clicked, this, &LiveControls::toggled);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 6, 10);
    column->setSpacing(8);
    column->addWidget(buildPickers());
    column->addWidget(start_);
    column->addWidget(level_);
    column->addWidget(heard_);
    column->addWidget(moment_);
    column->addWidget(bars_, 3);
    column->addWidget(list_, 2);
    setMinimumWidth(250);
    setState(TaggingSession::State::Idle);
    connect(sources_, &QComboBox::activated, this, &LiveControls::picked);
    connect(sources_, &QComboBox::currentIndexChanged, this, &LiveControls::showIdleText);
    connect(models_, &ModelPicker::picked, this, &LiveControls::picked);
    connect(models_, &ModelPicker::fileRequested, this, &LiveControls::chooseModel);
}

QWidget* LiveControls::buildPickers() {
    QToolButton* again =
        smallButton(IconShape::Reset, tr("Look for microphones again"), tr("Look for microphones again (F5)"));
    connect(again, &QToolButton::clicked, this, &LiveControls::rescanRequested);
    QToolButton* file = smallButton(IconShape::Open, tr("Choose a sound file"), tr("Listen to a sound file"));
    connect(file, &QToolButton::clicked, this, &LiveControls::chooseFile);

    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(sources_, 1);
    row->addWidget(file);
    row->addWidget(again);
    auto* pickers = new QWidget;
    auto* form = new QFormLayout(pickers);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Sound"), row);
    second_->setText(QStringLiteral("+"));
    second_->setAutoRaise(true);
    second_->setAccessibleName(tr("Listen with a second model"));
    second_->setToolTip(tr("Listen with a second model, side by side"));
    connect(second_, &QToolButton::clicked, this, &LiveControls::secondModelWanted);
    auto* models = new QHBoxLayout;
    models->setSpacing(2);
    models->addWidget(models_, 1);
    models->addWidget(second_);
    form->addRow(tr("Model"), models);
    return pickers;
}

void LiveControls::addBundledSounds() {
    try {
        const QDir folder(QString::fromStdString(resourcePath("sounds").string()));
        for (const QFileInfo& sound : folder.entryInfoList(soundPatterns(), QDir::Files, QDir::Name)) {
            sources_->addItem(makeIcon(IconShape::Speaker), tr("Bundled: %1").arg(sound.completeBaseName()));
            sources_->setItemData(sources_->count() - 1, kFile, kKindRole);
            sources_->setItemData(sources_->count() - 1, sound.absoluteFilePath(), kNameRole);
        }
    } catch (const Error&) {
        // An installation without sounds still has microphones and files.
    }
}

void LiveControls::setInputs(const QList<AudioInput>& inputs) {
    offerInputs(inputs);
    deaf_ = inputs.isEmpty();
    showIdleText();
}

void LiveControls::offerInputs(const QList<AudioInput>& inputs) {
    const SoundRequest before = sound();
    while (microphones_ > 0) sources_->removeItem(--microphones_);
    const auto add = [this](const QString& text, const QString& name) {
        sources_->insertItem(microphones_, makeIcon(IconShape::Microphone), text);
        sources_->setItemData(microphones_, kMicrophone, kKindRole);
        sources_->setItemData(microphones_, name, kNameRole);
        ++microphones_;
    };
    add(inputs.isEmpty() ? tr("No microphone found") : tr("Default microphone"), {});
    for (const AudioInput& input : inputs) add(input.name, input.name);
    for (int i = 0; i < sources_->count(); ++i)
        if (sources_->itemData(i, kKindRole).toInt() == static_cast<int>(before.kind) &&
            sources_->itemData(i, kNameRole).toString() == before.name)
            return sources_->setCurrentIndex(i);
    sources_->setCurrentIndex(0);
}

bool LiveControls::isSound(const QString& path) { return QDir::match(soundPatterns(), QFileInfo(path).fileName()); }

SoundRequest LiveControls::sound() const {
    SoundRequest request;
    request.kind =
        sources_->currentData(kKindRole).toInt() == kFile ? SoundRequest::Kind::File : SoundRequest::Kind::Microphone;
    request.name = sources_->currentData(kNameRole).toString();
    return request;
}

bool LiveControls::pickBundledSound() {
    const int first = sources_->findData(kFile, kKindRole);
    if (first >= 0) sources_->setCurrentIndex(first);
    return first >= 0;
}

void LiveControls::pickFile(const QString& path) {
    int at = sources_->findData(path, kNameRole);
    if (at < 0) {
        at = sources_->count();
        sources_->addItem(makeIcon(IconShape::Speaker), QFileInfo(path).fileName());
        sources_->setItemData(at, kFile, kKindRole);
        sources_->setItemData(at, path, kNameRole);
        sources_->setItemData(at, path, Qt::ToolTipRole);
    }
    sources_->setCurrentIndex(at);
    emit picked();
}

void LiveControls::chooseFile() {
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Listen to a sound file"), {},
                                     tr("Sounds (%1);;All files (*)").arg(soundPatterns().join(QLatin1Char(' '))));
    if (!path.isEmpty()) pickFile(path);
}

void LiveControls::chooseModel() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Listen with another model"), {}, checkpointFilter());
    if (!path.isEmpty()) emit modelFileChosen(path);
}

void LiveControls::pickModel(const ModelChoice& model, const QString& name) { models_->pick({model, name}); }

void LiveControls::setPrompt(const QString& prompt) {
    prompt_ = prompt;
    showIdleText();
}

void LiveControls::offerSecondModel(bool offered) { second_->setEnabled(offered); }

void LiveControls::setMoment(std::optional<double> seconds) {
    moment_->setText(seconds ? tr("At %1 s").arg(*seconds, 0, 'f', 1) : tr("Now"));
}

void LiveControls::showIdleText() {
    const bool silent = deaf_ && sound().kind == SoundRequest::Kind::Microphone;
    heard_->setIdleText(state_ == TaggingSession::State::Listening ? tr("Listening…")
                        : silent ? tr("No microphone was found. Plug one in and press F5, or choose a sound above.")
                                 : prompt_);
}

void LiveControls::setState(TaggingSession::State state) {
    state_ = state;
    showIdleText();
    switch (state) {
    case TaggingSession::State::Idle:
        start_->setText(tr("Listen"));
        start_->setIcon(makeIcon(IconShape::Microphone));
        break;
    case TaggingSession::State::Loading:
        start_->setText(tr("Opening…"));
        start_->setIcon(makeIcon(IconShape::Stop));
        break;
    case TaggingSession::State::Listening:
        start_->setText(tr("Stop"));
        start_->setIcon(makeIcon(IconShape::Stop));
        break;
    }
    start_->setToolTip(tr("%1 (L)").arg(start_->text()));
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/try_panel.h"

#include "app/dclscope/workspaces/inspect/try_canvas.h"
#include "app/dclscope/workspaces/inspect/try_chart.h"
#include "app/dclscope/workspaces/inspect/try_figures.h"
#include "app/dclscope/workspaces/inspect/try_form.h"
#include "app/dclscope/workspaces/inspect/try_sweep.h"
#include "core/base/bundled.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "widgets/style/icons.h"
#include "widgets/style/theme.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace dclscope {
namespace {

constexpr int kJudgeAfterMs = 150; // of quiet: while somebody types or drags, nothing is judged
constexpr int kLeastRows = 2;
constexpr int kMostRows = 5;

QToolButton* textButton(const QString& text, const QString& hint) {
    auto* button = new QToolButton;
    button->setText(text);
    button->setToolTip(hint);
    button->setAccessibleName(text);
    return button;
}

QLabel* wrappedLabel() {
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    return label;
}

/// What a new edit begins as: something that can be seen at once.
std::string firstText(std::string_view word) {
    if (word == "move") return "move by=1";
    if (word == "weight") return "weight scale=0.5";
    if (word == "shift") return "shift by=2";
    if (word == "replace") return "replace from=demo";
    for (const experiments::EditWord& known : experiments::editWords())
        if (known.name == word) return std::string(known.example);
    return {};
}

/// As `dcls` is told which network: the word of a bundled run, or the path.
QString networkWord(const Run& run, const std::filesystem::path& file, bool last) {
    const QString path = QString::fromStdString(last ? bundledWordOr(run.path) : file.string());
    return path.contains(QLatin1Char(' ')) ? QLatin1Char('"') + path + QLatin1Char('"') : path;
}

} // namespace

TryPanel::TryPanel(QWidget* parent)
    : QWidget(parent), subject_(wrappedLabel()), list_(new QListWidget),
      add_(textButton(tr("Add an edit"), tr("What is changed of the network"))),
      remove_(textButton(tr("Remove"), tr("Takes the chosen edit out of the list"))), form_(new TryForm),
      figures_(new TryFigures), trouble_(wrappedLabel()), sweep_(new TrySweep) {
    setMinimumWidth(300);
    soon_.setSingleShot(true);
    soon_.setInterval(kJudgeAfterMs);
    list_->setAccessibleName(tr("Edits, one after the other"));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setTextElideMode(Qt::ElideMiddle);
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    column->addWidget(makeHead());
    column->addWidget(figures_);
    column->addWidget(trouble_);
    column->addWidget(list_);
    column->addWidget(makeButtons());
    column->addWidget(form_);
    addSection(*column, tr("Sweep"), sweep_);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    trouble_->hide();
    connectParts();
    fillList();
}

TryPanel::~TryPanel() { disconnect(&session_, nullptr, this, nullptr); }

QWidget* TryPanel::makeHead() {
    auto* head = new QWidget;
    auto* title = new QLabel(tr("Try"));
    title->setFont(readableFont(font(), 1.15, true));
    auto* close = new QToolButton;
    close->setIcon(makeIcon(IconShape::Close));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close Try"));
    close->setToolTip(tr("Close Try: show the network as it is (E)"));
    connect(close, &QToolButton::clicked, this, &TryPanel::closeWanted);
    auto* row = new QHBoxLayout;
    row->addWidget(title, 1);
    row->addWidget(close);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(subject_);
    return head;
}

QWidget* TryPanel::makeButtons() {
    auto* buttons = new QWidget;
    auto* menu = new QMenu(add_);
    fillMenu(*menu);
    add_->setMenu(menu);
    add_->setPopupMode(QToolButton::InstantPopup);
    auto* undo = textButton(tr("Undo"), {});
    auto* redo = textButton(tr("Redo"), {});
    QUndoStack& stack = edits_.undoStack();
    for (auto [button, can, text] : {std::tuple{undo, &QUndoStack::canUndoChanged, &QUndoStack::undoTextChanged},
                                     std::tuple{redo, &QUndoStack::canRedoChanged, &QUndoStack::redoTextChanged}}) {
        button->setEnabled(false);
        connect(&stack, can, button, &QToolButton::setEnabled);
        connect(&stack, text, button, &QToolButton::setToolTip);
    }
    connect(undo, &QToolButton::clicked, &stack, &QUndoStack::undo);
    connect(redo, &QToolButton::clicked, &stack, &QUndoStack::redo);
    connect(remove_, &QToolButton::clicked, this, [this] {
        if (list_->currentRow() >= 0) edits_.remove(static_cast<std::size_t>(list_->currentRow()));
    });
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (QToolButton* button : {add_, undo, redo, remove_}) row->addWidget(button);
    row->addStretch(1);
    return buttons;
}

void TryPanel::addSection(QVBoxLayout& column, const QString& title, QWidget* content) {
    auto* label = new QLabel(title);
    label->setFont(readableFont(font(), 1.0, true));
    column.addSpacing(4);
    column.addWidget(label);
    column.addWidget(content);
}

void TryPanel::fillMenu(QMenu& menu) {
    for (const experiments::EditWord& word : experiments::editWords()) {
        const auto text = [](std::string_view part) {
            return QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size()));
        };
        menu.addAction(tr("%1: %2").arg(text(word.name), text(word.does)), this,
                       [this, name = std::string(word.name)] { addEdit(name); });
    }
    menu.addSeparator();
    menu.addAction(tr("Judge by other data..."), this, &TryPanel::chooseData);
}

void TryPanel::connectParts() {
    connect(&edits_, &TryEdits::changed, this, [this] {
        fillList();
        redraw();
        judgeSoon();
    });
    connect(list_, &QListWidget::currentRowChanged, this, &TryPanel::showChosen);
    connect(list_, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        edits_.setOn(static_cast<std::size_t>(list_->row(item)), item->checkState() == Qt::Checked);
    });
    connect(form_, &TryForm::changed, this, [this](const experiments::Edit& edit, const QString& key) {
        if (list_->currentRow() >= 0) edits_.change(static_cast<std::size_t>(list_->currentRow()), edit, key);
    });
    connect(&soon_, &QTimer::timeout, this, &TryPanel::judge);
    connect(&session_, &TrialSession::judgingChanged, this, [this](bool judging) {
        figures_->setJudging(judging);
        sweep_->setJudging(judging && sweeping_);
    });
    connect(&session_, &TrialSession::progressed, figures_, &TryFigures::setProgress);
    connect(&session_, &TrialSession::judged, figures_, qOverload<const TrialFigures&>(&TryFigures::show));
    connect(&session_, &TrialSession::failed, figures_, &TryFigures::setSentence);
    connect(&session_, &TrialSession::swept, this, [this](const experiments::SweepTable& table, bool done) {
        sweep_->setTable(table);
        if (done) sweeping_ = false;
    });
    connect(sweep_, &TrySweep::sweepWanted, this, [this](const experiments::Sweep& sweep) {
        soon_.stop();
        std::vector<experiments::Edit> before;
        for (std::size_t i = 0; i < edits_.all().size(); ++i)
            if (edits_.all()[i].on && static_cast<int>(i) != list_->currentRow())
                before.push_back(edits_.all()[i].edit);
        sweep_->setCommand(command());
        sweeping_ = true;
        session_.sweep(before, sweep);
        sweep_->setJudging(true);
    });
    connect(sweep_, &TrySweep::cancelWanted, this, [this] {
        sweeping_ = false;
        session_.cancel();
    });
    connect(sweep_, &TrySweep::copyWanted, this, [this] {
        std::vector<experiments::Edit> before;
        for (std::size_t i = 0; i < edits_.all().size(); ++i)
            if (edits_.all()[i].on && static_cast<int>(i) != list_->currentRow())
                before.push_back(edits_.all()[i].edit);
        QGuiApplication::clipboard()->setText(sweep_->command(before));
        emit succeeded(tr("Copied: %1").arg(sweep_->command(before)));
    });
    connect(sweep_, &TrySweep::exported, this, [this](const QString& sentence, bool written) {
        written ? emit succeeded(sentence) : emit troubled(sentence);
    });
    connect(sweep_, &TrySweep::hovered, this, &TryPanel::hovered);
}

void TryPanel::addEdit(const std::string& word) { edits_.add(experiments::parseEdit(firstText(word))); }

void TryPanel::choose(int place) { list_->setCurrentRow(place); }

void TryPanel::fillList() {
    const int rowHeight = list_->fontMetrics().height() + 8;
    const bool grown = list_->count() < static_cast<int>(edits_.all().size());
    const int row = grown ? static_cast<int>(edits_.all().size()) - 1 : list_->currentRow();
    {
        const QSignalBlocker quiet(list_);
        list_->clear();
        for (const TriedEdit& tried : edits_.all()) {
            auto* item = new QListWidgetItem(QString::fromStdString(printable(editText(tried.edit), 300)), list_);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(tried.on ? Qt::Checked : Qt::Unchecked);
            item->setToolTip(item->text());
            item->setSizeHint({1, rowHeight});
        }
        list_->setCurrentRow(std::min(std::max(row, 0), list_->count() - 1));
    }
    const int rows = std::clamp(list_->count(), kLeastRows, kMostRows);
    list_->setFixedHeight(rows * rowHeight + 2 * list_->frameWidth());
    showChosen();
}

void TryPanel::showChosen() {
    const int row = list_->currentRow();
    const bool there = row >= 0 && row < static_cast<int>(edits_.all().size());
    const auto edit = there ? std::optional(edits_.all()[static_cast<std::size_t>(row)].edit) : std::nullopt;
    form_->setEdit(edit);
    sweep_->setEdit(edit);
    remove_->setEnabled(there);
}

void TryPanel::setRun(const std::shared_ptr<const Run>& run, double epoch) {
    const bool other = !run || !run_ || run->path != run_->path;
    run_ = run;
    if (other) {
        session_.cancel();
        edits_.undoStack().clear();
        data_.clear();
        if (!edits_.all().empty()) edits_.clear();
        edits_.undoStack().clear();
        sweep_->setTable({});
        figures_->setSentence({});
    }
    QStringList names;
    if (run)
        for (const Layer& layer : run->layers) names << QString::fromStdString(printable(layer.name));
    form_->setLayers(names);
    epoch_ = epoch;
    snapshot_ = run ? nearestSnapshot(*run, epoch) : 0;
    redraw();
    judgeSoon();
}

void TryPanel::setEpoch(double epoch) {
    epoch_ = epoch;
    const std::size_t nearest = run_ ? nearestSnapshot(*run_, epoch) : 0;
    if (nearest == snapshot_) return;
    snapshot_ = nearest;
    if (!trying_) return;
    redraw();
    judgeSoon();
}

void TryPanel::grabIn(LayerStage& stage) { canvas_ = std::make_unique<TryCanvas>(stage, edits_); }

void TryPanel::letGo() { canvas_.reset(); }

void TryPanel::setTrying(bool trying) {
    if (trying == trying_) return;
    trying_ = trying;
    if (canvas_) canvas_->setEnabled(trying);
    if (!trying) {
        soon_.stop();
        sweeping_ = false;
        session_.cancel();
    }
    redraw();
    judgeSoon();
}

void TryPanel::redraw() {
    const std::vector<experiments::Edit> active = edits_.active();
    std::shared_ptr<const Run> wanted = run_;
    trouble_->hide();
    if (run_ && snapshot_ < run_->snapshots.size()) {
        subject_->setText(run_->snapshots.size() < 2 ? QString::fromStdString(printable(run_->name))
                                                     : tr("%1, epoch %2")
                                                           .arg(QString::fromStdString(printable(run_->name)))
                                                           .arg(run_->snapshots[snapshot_].epoch));
        if (trying_ && !active.empty()) try {
                wanted = tried_.with(run_, snapshot_, active);
            } catch (const std::exception& error) {
                trouble_->setText(QString::fromUtf8(error.what()));
                trouble_->show();
            }
    }
    if (wanted == shown_) return;
    shown_ = wanted;
    emit shownChanged();
}

void TryPanel::judgeSoon() {
    if (trying_ && run_ && snapshot_ < run_->snapshots.size()) soon_.start();
}

void TryPanel::judge() {
    if (!trying_ || !run_ || snapshot_ >= run_->snapshots.size()) return;
    if (!trouble_->isHidden()) return figures_->setSentence({});
    training::ModelJudging judging;
    judging.model = run_->snapshots[snapshot_].file.string();
    judging.given = run_->choice.given;
    judging.entry = run_->choice.entry;
    judging.data = data_;
    sweeping_ = false;
    session_.setNetwork(judging);
    session_.judge(edits_.active());
}

void TryPanel::chooseData() {
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("A folder of labelled data, as dcls eval takes it"));
    if (folder.isEmpty()) return;
    data_ = folder.toStdString();
    judgeSoon();
}

QString TryPanel::command() const {
    if (!run_ || snapshot_ >= run_->snapshots.size()) return {};
    QString line = QStringLiteral("dcls try ") +
                   networkWord(*run_, run_->snapshots[snapshot_].file, snapshot_ + 1 == run_->snapshots.size());
    if (!data_.empty()) line += QStringLiteral(" --data \"%1\"").arg(QString::fromStdString(data_.string()));
    return line;
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/try_panel.h"

#include "app/dclscope/workspaces/inspect/try_canvas.h"
#include "app/dclscope/workspaces/inspect/try_figures.h"
#include "app/dclscope/workspaces/inspect/try_form.h"
#include "app/dclscope/workspaces/inspect/try_kernel.h"
#include "app/dclscope/workspaces/inspect/try_label.h"
#include "app/dclscope/workspaces/inspect/try_list.h"
#include "app/dclscope/workspaces/inspect/try_response.h"
#include "app/dclscope/workspaces/inspect/try_sweep.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "widgets/style/icons.h"
#include "widgets/style/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace dclscope {

TryPanel::TryPanel(QWidget* parent)
    : QWidget(parent), subject_(sentenceLabel()), compare_(new QToolButton), list_(new TryList(edits_)),
      form_(new TryForm), figures_(new TryFigures), chooseData_(new QPushButton(tr("Choose data…"))),
      trouble_(sentenceLabel()), kernel_(new TryKernel), response_(new TryResponse), sweep_(new TrySweep) {
    setMinimumWidth(300);
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    auto* hint = sentenceLabel();
    hint->setText(
        tr("Or grab elements in the picture: Shift draws a band, arrows nudge, the wheel over one widens it."));
    for (QWidget* part :
         std::initializer_list<QWidget*>{makeHead(), figures_, chooseData_, trouble_, list_, hint, form_})
        column->addWidget(part);
    addSection(*column, tr("Kernel"), kernel_);
    addSection(*column, tr("Response"), response_);
    addSection(*column, tr("Sweep"), sweep_);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    trouble_->hide();
    chooseData_->hide();
    chooseData_->setToolTip(tr("A folder of labelled data, as dcls eval takes it"));
    connectParts();
    connectJudging();
    connectSweep();
    showChosen();
}

TryPanel::~TryPanel() { disconnect(&session_, nullptr, this, nullptr); }

QWidget* TryPanel::makeHead() {
    auto* head = new QWidget;
    auto* title = new QLabel(tr("Try"));
    title->setFont(readableFont(font(), 1.15, true));
    compare_->setText(tr("Compare"));
    compare_->setCheckable(true);
    compare_->setFocusPolicy(Qt::StrongFocus);
    compare_->setAccessibleName(tr("Compare with the network as it is"));
    compare_->setToolTip(tr("Set the network as it is (A) beside its edited self (B)"));
    connect(compare_, &QToolButton::clicked, this, &TryPanel::comparisonWanted);
    auto* close = new QToolButton;
    close->setIcon(makeIcon(IconShape::Close));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::StrongFocus);
    close->setAccessibleName(tr("Close Try"));
    close->setToolTip(tr("Close Try: show the network as it is (E)"));
    connect(close, &QToolButton::clicked, this, &TryPanel::closeWanted);
    auto* row = new QHBoxLayout;
    row->addWidget(title, 1);
    row->addWidget(compare_);
    row->addWidget(close);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(subject_);
    setTabOrder(compare_, close);
    return head;
}

void TryPanel::addSection(QVBoxLayout& column, const QString& title, QWidget* content) {
    auto* label = new QLabel(title);
    label->setFont(readableFont(font(), 1.0, true));
    column.addSpacing(4);
    column.addWidget(label);
    column.addWidget(content);
}

void TryPanel::connectParts() {
    connect(&edits_, &TryEdits::changed, this, [this] {
        sweeping_ = false;
        redraw();
        judgeSoon();
    });
    connect(list_, &TryList::chosenChanged, this, &TryPanel::showChosen);
    connect(form_, &TryForm::changed, this, [this](const experiments::Edit& edit, const QString& key) {
        if (list_->row() >= 0) edits_.change(static_cast<std::size_t>(list_->row()), edit, key);
    });
    connect(kernel_, &TryKernel::hovered, this, &TryPanel::hovered);
    connect(response_, &TryResponse::hovered, this, &TryPanel::hovered);
}

void TryPanel::choose(int place) { list_->choose(place); }

void TryPanel::showChosen() {
    const auto edit = list_->chosen();
    form_->setEdit(edit);
    sweep_->setEdit(edit);
}

void TryPanel::setComparing(bool comparing) { compare_->setChecked(comparing); }

void TryPanel::setRun(const std::shared_ptr<const Run>& run, double epoch) {
    const bool other = !run || !run_ || run->path != run_->path;
    if (run != run_) plain_ = nullptr;
    run_ = run;
    if (other) {
        sweeping_ = false;
        session_.cancel();
        response_->rest();
        response_->forget();
        data_.clear();
        edits_.begin({});
        sweep_->setTable({});
        figures_->setSentence({});
    }
    QStringList names;
    if (run)
        for (const Layer& layer : run->layers) names << QString::fromStdString(layer.name);
    form_->setLayers(names, run ? experiments::stagesOf(run->layers) : std::vector<std::int64_t>());
    epoch_ = epoch;
    const std::size_t nearest = run ? nearestSnapshot(*run, epoch) : 0;
    if (nearest != snapshot_) plain_ = nullptr;
    snapshot_ = nearest;
    redraw();
    judgeSoon();
}

void TryPanel::setEpoch(double epoch) {
    epoch_ = epoch;
    const std::size_t nearest = run_ ? nearestSnapshot(*run_, epoch) : 0;
    if (nearest == snapshot_) return;
    snapshot_ = nearest;
    plain_ = nullptr;
    if (!trying_) return;
    sweeping_ = false;
    const auto before = shown_;
    redraw();
    if (shown_ == before) emit shownChanged(); // without edits: edited() is another one
    judgeSoon();
}

void TryPanel::look(const ViewState& state) {
    TriedPlace place{run_ ? run_->layerIndex(state.layer) : 0, state.out, state.in, state.hidden};
    const bool otherLayer = state.layer != layer_;
    if (place == place_ && !otherLayer) return;
    place_ = place;
    layer_ = state.layer;
    showKernel();
    if (otherLayer && trying_ && hasCheckpoint()) response_->ask(edits_.active(), layer_);
}

void TryPanel::grabIn(LayerStage& stage) {
    canvas_ = std::make_unique<TryCanvas>(stage, edits_);
    connect(canvas_.get(), &TryCanvas::takenChanged, this, &TryPanel::showKernel);
}

void TryPanel::letGo() { canvas_.reset(); }

void TryPanel::setTrying(bool trying) {
    if (trying == trying_) return;
    trying_ = trying;
    if (canvas_) canvas_->setEnabled(trying);
    if (!trying) {
        soon_.stop();
        sweeping_ = false;
        session_.cancel();
        response_->rest();
    }
    redraw();
    judgeSoon();
}

std::shared_ptr<const Run> TryPanel::edited() {
    if (!hasCheckpoint() || !trouble_->isHidden()) return nullptr;
    if (shown_ != run_) return shown_;
    try {
        if (!plain_) plain_ = tried_.with(run_, snapshot_, {});
        return plain_;
    } catch (const Error&) {
        return nullptr; // the file is gone: there is nothing to set beside it
    }
}

void TryPanel::redraw() {
    const std::vector<experiments::Edit> active = edits_.active();
    std::shared_ptr<const Run> wanted = run_;
    trouble_->hide();
    if (hasCheckpoint()) {
        const QString name = QString::fromStdString(printable(run_->name));
        subject_->setText(
            run_->snapshots.size() < 2 ? name : tr("%1, epoch %2").arg(name).arg(run_->snapshots[snapshot_].epoch));
        if (trying_ && !active.empty()) try {
                wanted = tried_.with(run_, snapshot_, active);
            } catch (const std::exception& error) {
                trouble_->setText(QString::fromUtf8(error.what()));
                trouble_->show();
            }
    }
    const bool other = wanted != shown_;
    shown_ = wanted;
    showKernel();
    if (other) emit shownChanged();
}

/// Of the pair that is looked at, or that the first element that is taken belongs to.
void TryPanel::showKernel() {
    if (!trying_) return;
    TriedPlace place = place_;
    if (const auto taken = canvas_ ? canvas_->takenPair() : std::nullopt) {
        place.out = taken->out;
        place.in = taken->in;
    }
    kernel_->show(hasCheckpoint() ? run_ : nullptr, snapshot_, shown_, place);
}

} // namespace dclscope

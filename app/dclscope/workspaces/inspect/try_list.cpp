// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/try_list.h"

#include "core/base/text.h"
#include "widgets/style/core_words.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace dclscope {
namespace {

constexpr int kLeastRows = 2;
constexpr int kMostRows = 5;

QToolButton* textButton(const QString& text, const QString& hint) {
    auto* button = new QToolButton;
    button->setText(text);
    button->setToolTip(hint);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::StrongFocus); // tool buttons are passed over by the Tab key otherwise
    return button;
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

QString asQString(std::string_view part) { return QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size())); }

} // namespace

TryList::TryList(TryEdits& edits, QWidget* parent)
    : QWidget(parent), edits_(edits), list_(new QListWidget),
      add_(textButton(tr("Add an edit"), tr("What is changed of the network"))),
      remove_(textButton(tr("Remove"), tr("Takes the chosen edit out of the list"))) {
    list_->setAccessibleName(tr("Edits, one after the other"));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setTextElideMode(Qt::ElideMiddle);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(list_);
    column->addWidget(makeButtons());
    connect(&edits_, &TryEdits::changed, this, &TryList::fill);
    connect(list_, &QListWidget::currentRowChanged, this, &TryList::chosenChanged);
    connect(list_, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        edits_.setOn(static_cast<std::size_t>(list_->row(item)), item->checkState() == Qt::Checked);
    });
    fill();
}

QWidget* TryList::makeButtons() {
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
        if (row() >= 0) edits_.remove(static_cast<std::size_t>(row()));
    });
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (QToolButton* button : {add_, undo, redo, remove_}) row->addWidget(button);
    row->addStretch(1);
    return buttons;
}

void TryList::fillMenu(QMenu& menu) {
    for (const experiments::EditWord& word : experiments::editWords())
        menu.addAction(tr("%1: %2").arg(asQString(word.name), coreText(word.does)), this,
                       [this, name = std::string(word.name)] { addEdit(name); });
    menu.addSeparator();
    menu.addAction(tr("Judge by other data…"), this, &TryList::dataWanted);
}

void TryList::addEdit(const std::string& word) { edits_.add(experiments::parseEdit(firstText(word))); }

int TryList::row() const { return list_->currentRow(); }

void TryList::choose(int row) { list_->setCurrentRow(row); }

std::optional<experiments::Edit> TryList::chosen() const {
    const auto at = static_cast<std::size_t>(std::max(0, row()));
    return row() >= 0 && at < edits_.all().size() ? std::optional(edits_.all()[at].edit) : std::nullopt;
}

std::vector<experiments::Edit> TryList::others() const {
    std::vector<experiments::Edit> others;
    for (std::size_t i = 0; i < edits_.all().size(); ++i)
        if (edits_.all()[i].on && static_cast<int>(i) != row()) others.push_back(edits_.all()[i].edit);
    return others;
}

void TryList::fill() {
    const int rowHeight = list_->fontMetrics().height() + 8;
    const int count = static_cast<int>(edits_.all().size());
    const int wanted = list_->count() < count ? count - 1 : list_->currentRow();
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
        list_->setCurrentRow(std::min(std::max(wanted, 0), count - 1));
    }
    list_->setFixedHeight(std::clamp(count, kLeastRows, kMostRows) * rowHeight + 2 * list_->frameWidth());
    remove_->setEnabled(count > 0);
    emit chosenChanged();
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/try_edits.h"

#include <QUndoCommand>

namespace dclscope {
namespace {

constexpr int kMergeable = 1;

QString wordsOf(const experiments::Edit& edit) { return QString::fromStdString(editText(edit)); }

QString mergeKeyOf(std::size_t place, const QString& doing) {
    return doing.isEmpty() ? QString() : QStringLiteral("%1 %2").arg(place).arg(doing);
}

} // namespace

/// The list before and after; it is short.
class TryEdits::Command : public QUndoCommand {
public:
    Command(TryEdits& edits, std::vector<TriedEdit> after, const QString& text, QString mergeKey)
        : QUndoCommand(text), list_(edits), before_(edits.edits_), after_(std::move(after)),
          mergeKey_(std::move(mergeKey)) {}
    void undo() override { list_.put(before_); }
    void redo() override { list_.put(after_); }
    int id() const override { return mergeKey_.isEmpty() ? -1 : kMergeable; }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const Command*>(other);
        if (next->mergeKey_ != mergeKey_) return false;
        after_ = next->after_;
        return true;
    }

private:
    TryEdits& list_;
    std::vector<TriedEdit> before_;
    std::vector<TriedEdit> after_;
    QString mergeKey_;
};

TryEdits::TryEdits(QObject* parent) : QObject(parent) {}

std::vector<experiments::Edit> TryEdits::active() const {
    std::vector<experiments::Edit> active;
    for (const TriedEdit& tried : edits_)
        if (tried.on) active.push_back(tried.edit);
    return active;
}

void TryEdits::push(std::vector<TriedEdit> wanted, const QString& text, const QString& mergeKey) {
    if (wanted == edits_) return;
    undo_.push(new Command(*this, std::move(wanted), text, mergeKey));
}

void TryEdits::put(const std::vector<TriedEdit>& edits) {
    edits_ = edits;
    emit changed();
}

void TryEdits::add(const experiments::Edit& edit, const QString& doing) {
    std::vector<TriedEdit> wanted = edits_;
    wanted.push_back({edit, true});
    push(std::move(wanted), tr("add %1").arg(wordsOf(edit)), mergeKeyOf(edits_.size(), doing));
}

void TryEdits::change(std::size_t place, const experiments::Edit& edit, const QString& doing) {
    std::vector<TriedEdit> wanted = edits_;
    wanted.at(place).edit = edit;
    push(std::move(wanted), tr("change to %1").arg(wordsOf(edit)), mergeKeyOf(place, doing));
}

void TryEdits::setOn(std::size_t place, bool on) {
    std::vector<TriedEdit> wanted = edits_;
    wanted.at(place).on = on;
    push(std::move(wanted), (on ? tr("switch on %1") : tr("switch off %1")).arg(wordsOf(edits_[place].edit)));
}

void TryEdits::remove(std::size_t place) {
    std::vector<TriedEdit> wanted = edits_;
    const QString words = wordsOf(wanted.at(place).edit);
    wanted.erase(wanted.begin() + static_cast<std::ptrdiff_t>(place));
    push(std::move(wanted), tr("remove %1").arg(words));
}

void TryEdits::clear() { push({}, tr("remove all edits")); }

void TryEdits::begin(const std::vector<experiments::Edit>& edits) {
    undo_.clear();
    std::vector<TriedEdit> wanted;
    for (const experiments::Edit& edit : edits) wanted.push_back({edit, true});
    if (wanted != edits_) put(wanted);
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/recipe_form.h"

#include "app/dclscope/workspaces/train/field_row.h"
#include "app/dclscope/workspaces/train/form_section.h"
#include "core/base/error.h"
#include "core/training/field_use.h"
#include "core/training/recipe_table.h"
#include "core/training/toml_text.h"
#include "widgets/style/theme.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace dclscope {
namespace {

constexpr int kHelpLines = 3;

std::string sectionOf(const std::string& key) {
    const std::size_t dot = key.find('.');
    return dot == std::string::npos ? std::string() : key.substr(0, dot);
}

QString titleOf(const std::string& section) {
    if (section == "data") return RecipeForm::tr("Data");
    if (section == "front_end") return RecipeForm::tr("Front end");
    if (section == "augmentation") return RecipeForm::tr("Augmentation");
    if (section == "voices") return RecipeForm::tr("Further voices");
    if (section == "background") return RecipeForm::tr("Background class");
    if (section == "network") return RecipeForm::tr("Network");
    if (section == "training") return RecipeForm::tr("Training");
    return section.empty() ? RecipeForm::tr("Name") : QString::fromStdString(section);
}

/// What is tried out most stands first.
int rankOf(const std::string& section) {
    static const std::vector<std::string> order{"network",   "training",   "data",   "augmentation",
                                                "front_end", "background", "voices", ""};
    return static_cast<int>(std::find(order.begin(), order.end(), section) - order.begin());
}

/// The base's fields; of a network of another kind, that kind's defaults.
std::map<std::string, std::string> baseValues(const training::Recipe& base, const training::Recipe& recipe) {
    std::map<std::string, std::string> values;
    const std::string kind = training::kindOf(recipe.network);
    training::Recipe same = base;
    if (training::kindOf(base.network) != kind) same.network = training::networkOfKind(kind);
    for (const training::RecipeField& field : training::recipeTable(same)) values[field.key] = field.value;
    for (const training::RecipeField& field : training::recipeTable(base))
        if (field.key == "network.kind") values[field.key] = field.value;
    return values;
}

bool isList(training::FieldKind kind) {
    return kind == training::FieldKind::Integers || kind == training::FieldKind::Numbers;
}

/// "network.dim: must be at least 1" without the key, which stands above it.
QString sentenceAt(const std::string& key, const char* what) {
    QString text = QString::fromUtf8(what);
    const QString prefix = QString::fromStdString(key) + QStringLiteral(": ");
    if (text.startsWith(prefix)) text.remove(0, prefix.size());
    return text.left(1).toUpper() + text.mid(1) + (text.endsWith(u'.') ? QString() : QStringLiteral("."));
}

} // namespace

RecipeForm::RecipeForm(QWidget* parent) : QWidget(parent), scroll_(new QScrollArea), help_(new QLabel) {
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setAccessibleName(tr("Fields of the recipe"));
    scroll_->setFocusPolicy(Qt::NoFocus);
    help_->setWordWrap(true);
    help_->setTextFormat(Qt::PlainText);
    help_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    help_->setFont(readableFont(font(), 0.95));
    help_->setFixedHeight(kHelpLines * QFontMetrics(help_->font()).lineSpacing() + 2);
    help_->setAccessibleName(tr("What the field means"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(scroll_, 1);
    column->addWidget(help_);
}

void RecipeForm::setRecipe(const training::Recipe& base, const training::Recipe& current) {
    base_ = base;
    recipe_ = current;
    waiting_.clear();
    refresh();
    for (const auto& [key, row] : rows_) row->setProblem({});
    markSections();
    help_->setText(
        tr("Every field can be changed; what differs from the recipe is marked. Point at a field, or go to it, "
           "to read what it means."));
    emit changed();
}

void RecipeForm::rebuild(const std::vector<training::RecipeField>& fields) {
    QStringList open = openSections();
    if (sections_.empty()) open = {QStringLiteral("network"), QStringLiteral("training")};
    rows_.clear();
    sections_.clear();
    keys_.clear();
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 6, 0);
    column->setSpacing(2);
    for (const training::RecipeField& field : fields) {
        keys_.push_back(field.key);
        FormSection*& section = sections_[sectionOf(field.key)];
        if (section == nullptr) section = new FormSection(titleOf(sectionOf(field.key)));
        auto* row = new FieldRow(field);
        rows_[field.key] = row;
        section->addRow(row);
        connect(row, &FieldRow::edited, this,
                [this, key = field.key](const QString& value) { edit(key, value.toStdString()); });
        connect(row, &FieldRow::resetRequested, this, [this, key = field.key] { reset(key); });
        connect(row, &FieldRow::entered, this, [this, row] { showHelp(*row); });
    }
    std::vector<std::pair<int, FormSection*>> ordered;
    for (const auto& [name, section] : sections_) ordered.emplace_back(rankOf(name), section);
    std::sort(ordered.begin(), ordered.end());
    for (const auto& [rank, section] : ordered) column->addWidget(section);
    column->addStretch();
    setOpenSections(open);
    // A row whose edit led here may still be in its own event: it goes when that is over.
    if (QWidget* before = scroll_->takeWidget()) before->deleteLater();
    scroll_->setWidget(body);
    setEditable(editable_);
}

void RecipeForm::refresh() {
    const std::vector<training::RecipeField> fields = training::recipeTable(recipe_);
    const bool same = std::equal(fields.begin(), fields.end(), keys_.begin(), keys_.end(),
                                 [](const auto& field, const std::string& key) { return field.key == key; });
    if (!same) rebuild(fields);
    const std::map<std::string, std::string> base = baseValues(base_, recipe_);
    for (const training::RecipeField& field : fields) {
        FieldRow& row = *rows_.at(field.key);
        const auto value = base.find(field.key);
        row.setBase(value == base.end() ? field.value : value->second);
        if (waiting_.find(field.key) == waiting_.end()) row.setValue(field.value);
    }
}

bool RecipeForm::apply(const std::string& key, const std::string& value, QString& sentence) {
    try {
        training::Recipe changed = training::withValue(recipe_, key, value);
        // Back at the recipe's own kind its own network is there again, not that kind's defaults.
        if (key == "network.kind" && training::kindOf(changed.network) == training::kindOf(base_.network))
            changed.network = base_.network;
        recipe_ = changed;
        return true;
    } catch (const Error& error) {
        sentence = sentenceAt(key, error.what());
        const FieldRow* row = this->row(key);
        if (row != nullptr && isList(row->field().kind)) sentence += u' ' + tr("Numbers are separated by commas.");
        return false;
    }
}

void RecipeForm::edit(const std::string& key, const std::string& value) {
    FieldRow* row = this->row(key);
    if (row == nullptr) return;
    // The same kind once more would put all of the network back to its defaults.
    if (key == "network.kind" && value == training::tomlText(training::kindOf(recipe_.network))) {
        waiting_.erase(key);
        row->setProblem({});
        return markSections();
    }
    QString sentence;
    waiting_.erase(key);
    if (apply(key, value, sentence)) {
        row->setProblem({});
        if (key == "network.kind") waiting_.clear(); // another network has other fields
        retryWaiting();
        refresh();
    } else {
        waiting_[key] = value;
        row->setProblem(sentence);
    }
    markSections();
    emit changed();
}

/// What did not fit may fit since another field has changed.
void RecipeForm::retryWaiting() {
    for (auto entry = waiting_.begin(); entry != waiting_.end();) {
        QString sentence;
        const bool fits = apply(entry->first, entry->second, sentence);
        if (FieldRow* row = this->row(entry->first)) row->setProblem(sentence);
        entry = fits ? waiting_.erase(entry) : std::next(entry);
    }
}

void RecipeForm::reset(const std::string& key) {
    const std::map<std::string, std::string> values = baseValues(base_, recipe_);
    const auto base = values.find(key);
    if (base == values.end()) return;
    waiting_.erase(key);
    if (FieldRow* row = this->row(key)) row->setValue(base->second);
    edit(key, base->second);
}

FieldRow* RecipeForm::row(const std::string& key) const {
    const auto found = rows_.find(key);
    return found == rows_.end() ? nullptr : found->second;
}

void RecipeForm::markSections() {
    for (const auto& [name, section] : sections_) {
        int changed = 0;
        bool wrong = false;
        for (const auto& [key, row] : rows_) {
            if (sectionOf(key) != name) continue;
            changed += row->isChanged() ? 1 : 0;
            wrong = wrong || !row->problem().isEmpty();
        }
        section->setMarks(changed, wrong);
    }
    showWhatCounts();
}

/// Fields that change nothing as the others stand are out of the way, but for those that somebody has changed.
void RecipeForm::showWhatCounts() {
    std::map<std::string, int> shown;
    for (const auto& [key, row] : rows_) {
        const bool wanted = training::fieldCounts(recipe_, key) || row->isChanged() || !row->problem().isEmpty();
        row->setHidden(!wanted);
        shown[sectionOf(key)] += wanted ? 1 : 0;
    }
    for (const auto& [name, section] : sections_) section->setHidden(shown[name] == 0);
}

void RecipeForm::showHelp(const FieldRow& row) {
    QString text = QString::fromStdString(row.field().key) + QStringLiteral(": ") + row.help();
    if (!training::fieldCounts(recipe_, row.field().key))
        text += u' ' + tr("As the other fields stand it changes nothing.");
    help_->setText(text);
}

void RecipeForm::setEditable(bool editable) {
    editable_ = editable;
    for (const auto& [key, row] : rows_) row->setEnabled(editable);
}

QStringList RecipeForm::openSections() const {
    QStringList names;
    for (const auto& [name, section] : sections_)
        if (section->isOpen()) names << QString::fromStdString(name);
    return names;
}

void RecipeForm::setOpenSections(const QStringList& names) {
    for (const auto& [name, section] : sections_) section->setOpen(names.contains(QString::fromStdString(name)));
}

} // namespace dclscope

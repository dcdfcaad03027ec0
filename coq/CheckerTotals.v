(* Sums of real numbers over ranges of integers, and sums of terms that may be undefined. *)
From Coq Require Import ZArith Reals List Lia Lra.
From ExactParity Require Import CheckerSyntax.
Open Scope R_scope.

(* P f z - P f (z - 1) = f z for every integer z *)
Fixpoint total_sum (n : nat) (lo : Z) (f : Z -> R) : R := match n with O => 0 | S m => f lo + total_sum m (lo + 1) f end.
Definition primitive (f : Z -> R) (z : Z) : R :=
  if Z_le_dec 0 z then total_sum (Z.to_nat z) 1 f else - total_sum (Z.to_nat (- z)) (z + 1) f.
Lemma total_sum_last n f : forall lo, total_sum (S n) lo f = total_sum n lo f + f (lo + Z.of_nat n)%Z.
Proof.
  induction n as [|n IH]; intros lo. cbn [total_sum]. replace (lo + Z.of_nat 0)%Z with lo by lia. ring.
  change (total_sum (S (S n)) lo f) with (f lo + total_sum (S n) (lo + 1) f). rewrite IH. cbn [total_sum].
  replace (lo + 1 + Z.of_nat n)%Z with (lo + Z.of_nat (S n))%Z by lia. ring.
Qed.
Lemma primitive_step f z : primitive f z - primitive f (z - 1) = f z.
Proof.
  unfold primitive. destruct (Z_le_dec 0 z), (Z_le_dec 0 (z - 1)); try lia.
  - replace (Z.to_nat z) with (S (Z.to_nat (z - 1))) by lia. rewrite total_sum_last.
    replace (1 + Z.of_nat (Z.to_nat (z - 1)))%Z with z by lia. ring.
  - assert (z = 0)%Z by lia. subst z. change (total_sum (Z.to_nat 0) 1 f) with 0.
    change (total_sum (Z.to_nat (- (0 - 1))) (0 - 1 + 1) f) with (f 0%Z + 0). ring.
  - replace (Z.to_nat (- (z - 1))) with (S (Z.to_nat (- z))) by lia. replace (z - 1 + 1)%Z with z by lia. cbn [total_sum]. ring.
Qed.
Lemma total_sum_primitive f n : forall lo, total_sum n lo f = primitive f (lo + Z.of_nat n - 1) - primitive f (lo - 1).
Proof.
  induction n as [|n IH]; intros lo; cbn [total_sum]. replace (lo + Z.of_nat 0 - 1)%Z with (lo - 1)%Z by lia. ring.
  rewrite IH. replace (lo + 1 - 1)%Z with lo by lia. replace (lo + 1 + Z.of_nat n - 1)%Z with (lo + Z.of_nat (S n) - 1)%Z by lia.
  pose proof (primitive_step f lo). lra.
Qed.
Definition total (g : Z -> option R) (i : Z) : R := match g i with Some x => x | None => 0 end.
Lemma sum_terms_total g n : forall lo, (forall i, (lo <= i < lo + Z.of_nat n)%Z -> g i <> None) ->
  sum_terms n lo g = Some (total_sum n lo (total g)).
Proof.
  induction n as [|n IH]; intros lo H; cbn [sum_terms total_sum]; [reflexivity|]. rewrite IH by (intros; apply H; lia).
  unfold total at 2. pose proof (H lo ltac:(lia)) as K. destruct (g lo); [reflexivity|congruence].
Qed.
Lemma sum_terms_some g n : forall lo x, sum_terms n lo g = Some x ->
  (forall i, (lo <= i < lo + Z.of_nat n)%Z -> g i <> None) /\ x = total_sum n lo (total g).
Proof.
  induction n as [|n IH]; intros lo x H; cbn [sum_terms total_sum] in *.
  - inversion H. split; [intros; lia|reflexivity].
  - destruct (g lo) as [y|] eqn:G; [|discriminate]. destruct (sum_terms n (lo + 1) g) as [z|] eqn:S; [|discriminate].
    destruct (IH (lo + 1)%Z z S) as [A B]. cbn [both] in H. inversion H; subst. split.
    + intros i K. destruct (Z.eq_dec i lo) as [->|]; [congruence|]. apply A. lia.
    + unfold total at 2. now rewrite G.
Qed.
Lemma total_sum_ext n f g : forall lo, (forall i, (lo <= i < lo + Z.of_nat n)%Z -> f i = g i) -> total_sum n lo f = total_sum n lo g.
Proof. induction n as [|n IH]; intros lo H; cbn [total_sum]; [reflexivity|]. rewrite (H lo) by lia. rewrite (IH (lo + 1)%Z); [reflexivity|]. intros; apply H; lia. Qed.
Lemma total_sum_add n f g : forall lo, total_sum n lo (fun i => f i + g i) = total_sum n lo f + total_sum n lo g.
Proof. induction n as [|n IH]; intros lo; cbn [total_sum]; [ring|]. rewrite IH. ring. Qed.
Lemma total_sum_shift n f : forall lo, total_sum n (lo + 1) f = total_sum n lo (fun i => f (i + 1)%Z).
Proof. induction n as [|n IH]; intros lo; cbn [total_sum]; [reflexivity|]. now rewrite IH. Qed.
